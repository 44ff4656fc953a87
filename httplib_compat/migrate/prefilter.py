"""Whether a file can concern us at all, told from its bytes without decoding or parsing.

It may say yes too often, never no wrongly: every import from which a rule can start is named here.
"""
import codecs
import re

# By what most files have nothing of, the words that are looked for where it is, one by one: faster
# than a pattern of all of them by an order.
_WORDS = {
    b"http": (b"httplib", b"http.client", b"http_client", b"http.server", b"http_server",
              b"moves.http", b"backports.http"),
    b"HTTPServer": (b"HTTPServer",),
    b"urllib": (b"urllib2", b"urllib.request", b"urllib_request", b"urllib.urlopen"),
    b"xmlrpc": (b"xmlrpclib", b"xmlrpc.client", b"xmlrpc_client"),
}
_FROM = re.compile(rb"from\s+(?:http|urllib|xmlrpc)\s+import\b")
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def is_concerned(data: bytes) -> bool:
    """Return whether the bytes of a file mention a module that leads to httplib."""
    if data.startswith(_WIDE):
        data = data.replace(b"\0", b"")
    stems = [stem for stem in _WORDS if stem in data]
    if not stems:
        return False
    return any(word in data for stem in stems for word in _WORDS[stem]) or \
        _FROM.search(data) is not None
