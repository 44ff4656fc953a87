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
# A module that is imported is named beside the keyword. What is named further down, in parentheses,
# comes out of one of these, or the line ends with a backslash.
_ON_LINE = (b"http", b"urllib", b"xmlrpc", b"HTTPServer", b"moves", b"backports", b"green",
            b"\\\n")
# Or it is loaded by its name, in whichever way.
_LOADING = (b"httplib", b"import_module", b"__import__")
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def is_concerned(data: bytes) -> bool:
    """Return whether the bytes of a file mention a module that leads to httplib."""
    if data.startswith(_WIDE):
        data = data.replace(b"\0", b"")
    stems = [stem for stem in _WORDS if stem in data]
    mentions = any(word in data for stem in stems for word in _WORDS[stem]) or \
        bool(stems) and _FROM.search(data) is not None
    return mentions and may_import(data)


def may_import(data: bytes) -> bool:
    """Return whether what is mentioned may be imported, and is not only talked about.

    A module is named on the line that says ``import`` or ``from``, or that line goes on below.
    """
    if any(word in data for word in _LOADING):
        return True
    if b"\r" in data:
        data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return any(is_on_line_of_import(data, word) for word in _ON_LINE)


def is_on_line_of_import(data: bytes, word: bytes) -> bool:
    """Return whether a word stands behind ``import`` or ``from`` on a line."""
    at = data.find(word)
    while at >= 0:
        line = data[data.rfind(b"\n", 0, at) + 1:at]
        if b"import" in line or b"from" in line:
            return True
        at = data.find(word, at + 1)
    return False
