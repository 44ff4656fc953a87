"""Whether a file can concern us at all, told from its bytes without decoding or parsing.

It may say yes too often, never no wrongly: every import from which a rule can start is named here.
"""
import codecs
import re

# Words that are looked for one by one: faster than a pattern of all of them by an order.
_WORDS = (b"httplib", b"http.client", b"http_client", b"urllib2", b"urllib.request",
          b"urllib_request", b"urllib.urlopen", b"HTTPServer", b"http.server", b"http_server",
          b"xmlrpclib", b"xmlrpc.client", b"xmlrpc_client", b"moves.http", b"backports.http")
_FROM = re.compile(rb"from\s+(?:http|urllib|xmlrpc)\s+import\b")
# Each word above, and what the pattern looks for, holds one of these; most files hold none.
_STEMS = (b"http", b"urllib", b"xmlrpc", b"HTTPServer")
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def is_concerned(data: bytes) -> bool:
    """Return whether the bytes of a file mention a module that leads to httplib."""
    if data.startswith(_WIDE):
        data = data.replace(b"\0", b"")
    if not any(stem in data for stem in _STEMS):
        return False
    return any(word in data for word in _WORDS) or _FROM.search(data) is not None
