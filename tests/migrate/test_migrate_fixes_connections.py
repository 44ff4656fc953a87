"""The fixes for how connections and responses are made and subclassed, HLC201 to 306."""
import pytest
from fixrows import check_last, check_safe, check_stays, check_unsafe, fixed, program


@pytest.mark.parametrize(("code", "before", "after"), [
    ("HLC202", "httplib.HTTPConnection('h', 80, 0, 10)",
     "httplib.HTTPConnection('h', 80, timeout=10)"),
    ("HLC202", "httplib.HTTPConnection('h', 80, 0, 10, ('', 0),)",
     "httplib.HTTPConnection('h', 80, timeout=10, source_address=('', 0),)"),
    ("HLC205", "httplib.HTTPSConnection('h', 443, None, None)",
     "httplib.HTTPSConnection('h', 443)"),
    ("HLC205", "httplib.HTTPSConnection('h', key_file=None, cert_file=None, timeout=1)",
     "httplib.HTTPSConnection('h', timeout=1)"),
    ("HLC206", "httplib.HTTPSConnection('h', 443, None, None, 0, 5, None, context)",
     "httplib.HTTPSConnection('h', 443, timeout=5, source_address=None, context=context)"),
    ("HLC208", "httplib.HTTPResponse(None, 0, 0, 'HEAD', True)",
     "httplib.HTTPResponse(None, 0, method='HEAD')"),
    ("HLC209", "httplib.HTTPResponse(None, strict=0, buffering=True)",
     "httplib.HTTPResponse(None)"),
    ("HLC211", "conn.request(b'GET', B\"/ok\")", "conn.request('GET', \"/ok\")"),
    ("HLC211", "resp.getheader(b'x', None)", "resp.getheader('x', None)"),
])
def test_what_says_the_same_on_both(code, before, after):
    check_safe(code, before, after)


@pytest.mark.parametrize(("code", "before", "after"), [
    ("HLC205", "c = httplib.HTTPSConnection('h', 443, 'k.pem', 'c.pem')",
     "+import ssl\n"
     "context = ssl.create_default_context()\n"
     "context.load_cert_chain('c.pem', 'k.pem')\n"
     "c = httplib.HTTPSConnection('h', 443, context=context)"),
    ("HLC205", "c = httplib.HTTPSConnection('h', cert_file='c.pem', timeout=1)",
     "+import ssl\n"
     "context = ssl.create_default_context()\n"
     "context.load_cert_chain('c.pem')\n"
     "c = httplib.HTTPSConnection('h', context=context, timeout=1)"),
    ("HLC205", "def f(key, cert):\n    return httplib.HTTPSConnection('h', 443, key, cert)",
     "+import ssl\n"
     "def f(key, cert):\n"
     "    context = ssl.create_default_context()\n"
     "    if cert or key:\n"
     "        context.load_cert_chain(cert, key)\n"
     "    return httplib.HTTPSConnection('h', 443, context=context)"),
    ("HLC205", "context = 1\nc = httplib.HTTPSConnection('h', 443, 'k', 'c')",
     "+import ssl\n"
     "context = 1\n"
     "tls_context = ssl.create_default_context()\n"
     "tls_context.load_cert_chain('c', 'k')\n"
     "c = httplib.HTTPSConnection('h', 443, context=tls_context)"),
    ("HLC211", "name = b'x'\nresp.getheader(name)",
     "name = b'x'\nresp.getheader(name.decode('ascii'))"),
    ("HLC211", "conn.request(b'G' b'ET', '/')", "conn.request(b'G' b'ET'.decode('ascii'), '/')"),
    ("HLC213", "import socket\n"
     "def f(sock):\n"
     "    return socket.ssl.wrap_socket(sock)\n"
     "from ssl import wrap_socket\n"
     "def g(sock):\n"
     "    return wrap_socket(sock)",
     "+import ssl\n"
     "import socket\n"
     "def f(sock):\n"
     "    return socket.ssl.wrap_socket(sock)\n"
     "from ssl import wrap_socket\n"
     "def g(sock):\n"
     "    context = ssl.create_default_context()\n"
     "    context.check_hostname = False\n"
     "    context.verify_mode = ssl.CERT_NONE\n"
     "    return context.wrap_socket(sock)"),
    ("HLC303", "conn._output('X-Tag: one')", "conn.putheader('X-Tag', 'one')"),
    ("HLC303", "conn._buffer.append('X-Tag: one')", "conn.putheader('X-Tag', 'one')"),
])
def test_what_decides(code, before, after):
    check_unsafe(code, before, after)


def test_a_peer_that_was_checked_by_hand_is_checked_by_the_context():
    check_unsafe("HLC213", (
        "import socket, ssl\n"
        "class C(httplib.HTTPConnection):\n"
        "    def connect(self):\n"
        "        sock = socket.create_connection((self.host, self.port))\n"
        "        self.sock = ssl.wrap_socket(sock, cert_reqs=ssl.CERT_REQUIRED, ca_certs='ca')\n"
        "        ssl.match_hostname(self.sock.getpeercert(), self.host)"), (
        "+import ssl\n"
        "import socket, ssl\n"
        "class C(httplib.HTTPConnection):\n"
        "    def connect(self):\n"
        "        sock = socket.create_connection((self.host, self.port))\n"
        "        context = ssl.create_default_context(cafile='ca')\n"
        "        self.sock = context.wrap_socket(sock, server_hostname=self.host)"))


@pytest.mark.parametrize(("code", "before", "after"), [
    ("HLC201", "httplib.HTTPConnection('h', 80, True)", "httplib.HTTPConnection('h', 80)"),
    ("HLC203", "httplib.HTTPConnection('h', strict=severe)", "httplib.HTTPConnection('h')"),
    ("HLC204", "conn.strict = 1\nx = 1", "x = 1"),
    ("HLC204", "if x:\n    conn.strict = 1", "if x:\n    pass"),
    ("HLC214", "import io\nm = httplib.HTTPMessage(io.BytesIO(b'A: b'), 0)",
     "import io\nm = httplib.parse_headers(io.BytesIO(b'A: b'))"),
    ("HLC301", "class C(httplib.HTTPConnection):\n"
     "    def endheaders(self, message_body=None):\n"
     "        httplib.HTTPConnection.endheaders(self, message_body)",
     "class C(httplib.HTTPConnection):\n"
     "    def endheaders(self, message_body=None, *, encode_chunked=False):\n"
     "        httplib.HTTPConnection.endheaders(self, message_body, "
     "encode_chunked=encode_chunked)"),
    ("HLC301", "class C(httplib.HTTPConnection):\n"
     "    def _send_request(self, method, url, body, headers,):\n"
     "        super(C, self)._send_request(method, url, body, headers)",
     "class C(httplib.HTTPConnection):\n"
     "    def _send_request(self, method, url, body, headers, encode_chunked=False,):\n"
     "        super(C, self)._send_request(method, url, body, headers, "
     "encode_chunked=encode_chunked)"),
    ("HLC304", "class C(httplib.HTTPConnection):\n"
     "    def __init__(self, host, port=None, strict=None, timeout=5):\n"
     "        httplib.HTTPConnection.__init__(self, host, port, strict, timeout)",
     "class C(httplib.HTTPConnection):\n"
     "    def __init__(self, host, port=None, strict=None, timeout=5):\n"
     "        httplib.HTTPConnection.__init__(self, host, port, timeout=timeout)"),
    ("HLC304", "class C(httplib.HTTPConnection):\n"
     "    def __init__(self, host, port=None, strict=None):\n"
     "        httplib.HTTPConnection.__init__(self, host, port, strict=strict)",
     "class C(httplib.HTTPConnection):\n"
     "    def __init__(self, host, port=None, strict=None):\n"
     "        httplib.HTTPConnection.__init__(self, host, port)"),
    ("HLC306", "class R(httplib.HTTPResponse):\n"
     "    def __init__(self, sock, debuglevel=0, strict=0, method=None, buffering=False):\n"
     "        httplib.HTTPResponse.__init__(self, sock, debuglevel, strict, method, buffering)",
     "class R(httplib.HTTPResponse):\n"
     "    def __init__(self, sock, debuglevel=0, method=None, buffering=False):\n"
     "        httplib.HTTPResponse.__init__(self, sock, debuglevel, method=method)"),
    ("HLC306", "class R(httplib.HTTPResponse):\n"
     "    def __init__(self, sock, debuglevel=0, strict=0, method=None):\n"
     "        self.severe = strict\n"
     "        httplib.HTTPResponse.__init__(self, sock, debuglevel, method=method)",
     "class R(httplib.HTTPResponse):\n"
     "    def __init__(self, sock, debuglevel=0, method=None, strict=0):\n"
     "        self.severe = strict\n"
     "        httplib.HTTPResponse.__init__(self, sock, debuglevel, method=method)"),
])
def test_what_says_the_same_on_http_client_alone(code, before, after):
    check_last(code, before, after)


@pytest.mark.parametrize("row", [
    "httplib.HTTPConnection('h', 80, True)", "httplib.HTTPConnection('h', strict=severe)",
    "conn.strict = 1", "httplib.HTTPResponse(None, 0, severe)"])
def test_a_strict_that_may_be_true_goes_with_the_import_alone(row):
    assert fixed(program(row), unsafe=True) == program(row)
    assert "strict" not in fixed(program(row), unsafe=True, last=True)


@pytest.mark.parametrize(("code", "row"), [
    # Made under a condition, more than once, of a path that is not known yet, or asked for later.
    ("HLC205", "if x: c = httplib.HTTPSConnection('h', 443, 'k', 'c')"),
    ("HLC205", "c = x and httplib.HTTPSConnection('h', 443, 'k', 'c')"),
    ("HLC205", "c = [httplib.HTTPSConnection(h, 443, 'k', 'c') for h in x]"),
    ("HLC205", "c = httplib.HTTPSConnection('h', 443, path(), 'c')"),
    ("HLC205", "c = httplib.HTTPSConnection('h', 443, 'k', 'c')\nprint(c.key_file)"),
    ("HLC205", "c = httplib.HTTPSConnection('h', 443, *more, key_file='k')"),
    # Somebody reads it, it does something, or a comment says why.
    ("HLC204", "conn.strict = 1\nprint(conn.strict)"),
    ("HLC204", "conn.strict = f()"),
    ("HLC204", "conn.strict = 1  # why"),
    ("HLC213", "import ssl\ndef f(sock):\n"
     "    return ssl.wrap_socket(sock, ssl_version=ssl.PROTOCOL_TLSv1)"),
    ("HLC213", "import ssl\ndef f(sock):\n"
     "    return ssl.wrap_socket(sock, cert_reqs=ssl.CERT_REQUIRED, ca_certs='ca')"),
    ("HLC214", "m = httplib.HTTPMessage(x)"),
    ("HLC301", "class C(httplib.HTTPConnection):\n    def endheaders(self, *rest):\n"
     "        httplib.HTTPConnection.endheaders(self, *rest)"),
    ("HLC301", "class C(httplib.HTTPConnection):\n    def endheaders(self, message_body=None):\n"
     "        self.other.endheaders(message_body)"),
    ("HLC303", "conn._buffer.append(x)"),
    ("HLC303", "conn._output('no header')"),
])
def test_what_would_not_mean_the_same_stays(code, row):
    check_stays(code, row)
