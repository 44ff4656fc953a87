"""Who may hand our objects to whom: one row for each thing that a modern caller does with them.

A test refers to its row by `row`, which also skips it on a Python older than the row says; a test
of the table finds the rows that no test holds. Documentation is made from `CALLERS`.
"""
import sys
from typing import NamedTuple, Tuple

import pytest


class Caller(NamedTuple):
    """What works: `caller` is a library or a manner of calling, `since` the oldest Python."""

    key: str
    caller: str
    works: str
    since: Tuple[int, int]


OLDEST = (3, 6)
BUFFERS = (3, 12)  # a text that remembers its bytes hands them to C code by PEP 688
NEVER = None

# What reads a response, or its body: since when in the body modes "bytestr" (the default), "text"
# and "bytes". What is NEVER, or later than the Python at work, is refused aloud, not read wrongly.
READERS = (
    ("io.TextIOWrapper, read()", OLDEST, BUFFERS, OLDEST),
    ("io.TextIOWrapper, lines", OLDEST, OLDEST, OLDEST),
    ("io.BufferedReader, read()", OLDEST, NEVER, OLDEST),
    ("io.BufferedReader, lines", OLDEST, OLDEST, OLDEST),
    ("codecs.getreader", OLDEST, BUFFERS, OLDEST),
    ("readinto a bytearray", OLDEST, OLDEST, OLDEST),
    ("shutil.copyfileobj to a binary file", OLDEST, BUFFERS, OLDEST),
    ("shutil.copyfileobj to a text file", NEVER, OLDEST, NEVER),
    ("io.BytesIO of the body", OLDEST, BUFFERS, OLDEST),
    ("io.StringIO of the body", NEVER, OLDEST, NEVER),
    ("json.load", OLDEST, OLDEST, OLDEST),
    ("json.loads", OLDEST, OLDEST, OLDEST),
    ("csv.reader over the response", NEVER, OLDEST, NEVER),
    ("csv.reader over decoded lines", OLDEST, OLDEST, OLDEST),
    ("csv.reader over io.TextIOWrapper", OLDEST, OLDEST, OLDEST),
    ("html.parser", NEVER, OLDEST, NEVER),
    ("xml.etree.ElementTree.parse", OLDEST, OLDEST, OLDEST),
    ("xml.etree.ElementTree.iterparse", OLDEST, OLDEST, OLDEST),
    ("xml.etree.ElementTree.fromstring", OLDEST, OLDEST, OLDEST),
    ("xml.dom.minidom.parse", OLDEST, OLDEST, OLDEST),
    ("xml.sax.parse", OLDEST, OLDEST, OLDEST),
    ("tarfile.open of a packed stream", OLDEST, BUFFERS, OLDEST),
    ("zipfile by io.BytesIO", OLDEST, BUFFERS, OLDEST),
    ("gzip.GzipFile over the response", OLDEST, NEVER, OLDEST),
    ("gzip.decompress", OLDEST, BUFFERS, OLDEST),
    ("zlib.decompressobj, piece by piece", OLDEST, BUFFERS, OLDEST),
    ("hashlib", OLDEST, NEVER, OLDEST),
    ("pickle.loads of the body", OLDEST, BUFFERS, OLDEST),
)

CALLERS = (
    Caller("urllib-handler", "urllib.request",
           "a handler whose do_open gets HTTPConnection or a factory of it", OLDEST),
    Caller("urllib-client-certificate", "urllib.request",
           "the recipe of an HTTPSHandler with key_file and cert_file", OLDEST),
    Caller("urllib-context", "urllib.request",
           "a factory of HTTPSConnection that is bound to a context", OLDEST),
    Caller("urllib-redirects", "urllib.request",
           "redirects by 301, 302, 303 and 307 are followed", OLDEST),
    Caller("urllib-errors", "urllib.request",
           "HTTPError carries our response: read(), headers, code", OLDEST),
    Caller("urllib-gzip", "urllib.request",
           "Content-Encoding gzip through gzip.GzipFile(fileobj=response)", OLDEST),
    Caller("urllib-bodies", "urllib.request",
           "POST of bytes, iterables, generators and files", OLDEST),
    Caller("urllib-cookies", "urllib.request and http.cookiejar",
           "HTTPCookieProcessor keeps every Set-Cookie and sends the cookies back", OLDEST),
    Caller("urllib-proxy", "urllib.request",
           "ProxyHandler, by absolute URL and by CONNECT", OLDEST),
    Caller("xmlrpc-transport", "xmlrpc.client",
           "a Transport whose make_connection gives our connections, kept alive", OLDEST),
    Caller("xmlrpc-safe-transport", "xmlrpc.client",
           "a SafeTransport whose make_connection gives our HTTPSConnection", OLDEST),
    Caller("xmlrpc-gzip", "xmlrpc.client", "packed answers, which it unpacks itself", OLDEST),
    Caller("xmlrpc-retry", "xmlrpc.client",
           "a dropped connection is tried again, with remote_disconnected on the response class",
           OLDEST),
    Caller("xmlrpc-bad-status-line", "xmlrpc.client",
           "without remote_disconnected a dropped connection is 2.7's BadStatusLine", OLDEST),
    Caller("xmlrpc-python-2", "xmlrpc.client",
           "transports of Python 2's manner: proxies, time-outs, the class HTTP", OLDEST),
    Caller("copies-of-messages", "copy and pickle",
           "an HTTPMessage that has been read, in every protocol", OLDEST),
    Caller("copies-of-connections", "copy and pickle",
           "an HTTPConnection that is not connected, in every protocol; the copy connects", OLDEST),
    Caller("copies-of-responses", "copy and pickle",
           "an HTTPResponse that was read to its end, in every protocol", OLDEST),
    Caller("copies-of-bodies", "copy and pickle", "bodies in every mode and protocol", OLDEST),
    Caller("copies-of-exceptions", "copy and pickle",
           "the exceptions of httplib, in every protocol", OLDEST),
    Caller("threads", "threading", "fifty threads at once, each with its own connections", OLDEST),
    Caller("threads-of-new-sizes", "threading",
           "threads whose chunked bodies are larger than any before", OLDEST),
    Caller("gevent", "gevent",
           "two hundred greenlets at once, patched before or after the import", OLDEST),
    Caller("socks-wrapmodule", "PySocks", "socks.wrapmodule(httplib)", OLDEST),
    Caller("socks-connect", "PySocks", "a connect that opens its socket by a proxy", OLDEST),
    Caller("mock-names", "unittest.mock",
           "mock.patch of every name of the module, before and after its first use", OLDEST),
    Caller("mock-effect", "unittest.mock",
           "what 2.7 looked up in the module at call time is the patched one", OLDEST),
    Caller("mock-autospec", "unittest.mock",
           "autospec of the classes has their methods and signatures", OLDEST),
    Caller("unix-socket", "subclasses of HTTPConnection", "a connect to a Unix socket", OLDEST),
    Caller("tls-by-hand", "subclasses of HTTPConnection",
           "a connect that wraps its socket by an ssl.SSLContext", OLDEST),
    Caller("streaming-upload", "subclasses of HTTPConnection",
           "a multipart upload from a generator, by an override of send", OLDEST),
    Caller("upgrade", "WebSocket by hand",
           "conn.sock after a 101: what came with the head is still there", OLDEST),
    Caller("others-untouched", "requests, urllib3, http.client",
           "importing and using httplib changes nothing of theirs", OLDEST),
    Caller("same-exceptions", "http.client and urllib.request",
           "the exceptions are the same classes in both directions", OLDEST),
    Caller("pickle-load", "pickle.load", "reads from a response in modes 'bytestr' and 'bytes'",
           OLDEST),
)

MODES = ("bytestr", "text", "bytes")

CALLERS += tuple(
    Caller(f"{reader}: {mode}", reader, f"reads an answer in body mode {mode!r}", since)
    for reader, *columns in READERS
    for mode, since in zip(MODES, columns) if since)

ROWS = {caller.key: caller for caller in CALLERS}


def row(key):
    """Return the mark of a test that holds the row `key`. Raises KeyError for no row."""
    since = ROWS[key].since
    return pytest.mark.skipif(
        sys.version_info < since, reason="works since Python %d.%d" % since)
