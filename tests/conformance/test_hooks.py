"""The seams of a connection that programs override: who is called, in which order, with what."""
import httplib
import pytest

from fakes import text_socket

OK = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'
SEAMS = ('_send_request', 'putrequest', '_validate_path', '_encode_request', '_output', 'putheader',
         '_set_content_length', 'endheaders', '_send_output', 'send')


def recording(names):
    """Return a connection class that notes calls of the named methods, and the notes."""
    calls = []

    def noting(name):
        original = getattr(httplib.HTTPConnection, name)

        def method(self, *arguments, **keywords):
            calls.append((name, arguments, keywords))
            return original(self, *arguments, **keywords)
        return method

    return type('Mine', (httplib.HTTPConnection, object),
                dict((name, noting(name)) for name in names)), calls


def connected(kind):
    conn = kind('example.org')
    conn.sock = text_socket(OK)
    return conn


def test_the_order_and_the_arguments_of_a_whole_request():
    kind, calls = recording(SEAMS)
    connected(kind).request('POST', '/x', 'body', {'A': 'b'})
    assert calls == [
        ('_send_request', ('POST', '/x', 'body', {'A': 'b'}), {}),
        ('putrequest', ('POST', '/x'), {}),
        ('_validate_path', ('/x',), {}),
        ('_encode_request', ('POST /x HTTP/1.1',), {}),
        ('_output', ('POST /x HTTP/1.1',), {}),
        ('putheader', ('Host', 'example.org'), {}),
        ('_output', ('Host: example.org',), {}),
        ('putheader', ('Accept-Encoding', 'identity'), {}),
        ('_output', ('Accept-Encoding: identity',), {}),
        ('_set_content_length', ('body', 'POST'), {}),
        ('putheader', ('Content-Length', '4'), {}),
        ('_output', ('Content-Length: 4',), {}),
        ('putheader', ('A', 'b'), {}),
        ('_output', ('A: b',), {}),
        ('endheaders', ('body',), {}),
        ('_send_output', ('body',), {}),
        ('send', ('POST /x HTTP/1.1\r\nHost: example.org\r\nAccept-Encoding: identity\r\n'
                  'Content-Length: 4\r\nA: b\r\n\r\nbody',), {}),
    ]


@pytest.mark.parametrize('name', SEAMS)
def test_each_seam_alone_is_called_and_changes_no_byte(name):
    plain = connected(httplib.HTTPConnection)
    plain.request('POST', '/x', 'body', {'A': 'b'})
    kind, calls = recording([name])
    conn = connected(kind)
    conn.request('POST', '/x', 'body', {'A': 'b'})
    assert set(call[0] for call in calls) == set([name])
    assert conn.sock.data == plain.sock.data
    assert conn.getresponse().read() == 'ok'


@pytest.mark.parametrize('headers, keywords', [
    ({}, {}), ({'Host': 'x'}, {'skip_host': 1}),
    ({'accept-encoding': 'x'}, {'skip_accept_encoding': 1}),
    ({'HOST': 'x', 'Accept-Encoding': 'y'}, {'skip_host': 1, 'skip_accept_encoding': 1}),
], ids=repr)
def test_putrequest_is_told_what_to_skip(headers, keywords):
    kind, calls = recording(['putrequest'])
    connected(kind).request('GET', '/', headers=headers)
    assert calls == [('putrequest', ('GET', '/'), keywords)]


@pytest.mark.parametrize('name', SEAMS)
def test_a_seam_replaced_on_the_class_is_obeyed_at_once(monkeypatch, name):
    calls = []
    original = getattr(httplib.HTTPConnection, name)
    if hasattr(original, '__func__'):
        original = original.__func__

    def patched(self, *arguments, **keywords):
        calls.append(name)
        return original(self, *arguments, **keywords)

    conn = connected(httplib.HTTPConnection)
    conn.request('GET', '/before')
    conn.getresponse().read()
    monkeypatch.setattr(httplib.HTTPConnection, name, patched)
    conn.request('POST', '/after', 'b')
    assert name in calls


@pytest.mark.parametrize('name', ['send', 'putheader', 'endheaders', '_output'])
def test_a_seam_of_one_object_is_obeyed(name):
    calls = []
    conn = connected(httplib.HTTPConnection)
    original = getattr(conn, name)

    def mine(*arguments, **keywords):
        calls.append(name)
        return original(*arguments, **keywords)

    setattr(conn, name, mine)
    conn.request('GET', '/')
    assert name in calls


def test_connect_is_called_by_the_first_send():
    class Mine(httplib.HTTPConnection):
        connects = 0

        def connect(self):
            self.connects += 1
            self.sock = text_socket(OK)

    conn = Mine('example.org')
    assert conn.connects == 0
    conn.request('GET', '/')
    conn.getresponse().read()
    conn.request('GET', '/')
    assert conn.connects == 1 and conn.sock.data.count('GET / HTTP/1.1') == 2


def test_create_connection_of_the_object_gets_the_address_the_timeout_and_the_source():
    conn = httplib.HTTPConnection('example.org', 81, 0, 5, ('127.0.0.1', 0))
    calls = []

    def create(*arguments):
        calls.append(arguments)
        return text_socket(OK)

    conn._create_connection = create
    conn.request('GET', '/')
    assert calls == [(('example.org', 81), 5, ('127.0.0.1', 0))]


def test_get_hostport_may_be_overridden():
    class Mine(httplib.HTTPConnection):
        def _get_hostport(self, host, port):
            return 'mine', 99

    assert (Mine('x').host, Mine('x:1', 2).port) == ('mine', 99)


def test_validation_may_be_switched_off():
    class Lax(httplib.HTTPConnection):
        def _validate_path(self, url):
            pass

        def _validate_host(self, host):
            pass

    conn = Lax('odd host')
    conn.sock = text_socket('')
    conn.request('GET', '/two words')
    assert conn.sock.data.startswith('GET /two words HTTP/1.1\r\nHost: odd host\r\n')


def test_the_request_line_may_be_encoded_otherwise():
    class Mine(httplib.HTTPConnection):
        def _encode_request(self, request):
            return request.replace(' ', '  ')

    conn = connected(Mine)
    conn.request('GET', '/')
    assert conn.sock.data.startswith('GET  /  HTTP/1.1\r\n')


def test_the_buffer_and_its_methods_by_hand():
    conn = connected(httplib.HTTPConnection)
    conn._output('GET / HTTP/1.0')
    conn._output('X: y')
    assert conn._buffer == ['GET / HTTP/1.0', 'X: y']
    conn._send_output()
    assert conn._buffer == []
    assert conn.sock.data == 'GET / HTTP/1.0\r\nX: y\r\n\r\n'
    conn._output('POST / HTTP/1.0')
    conn._send_output('body')
    assert conn.sock.pieces[-1] == 'POST / HTTP/1.0\r\n\r\nbody'


def test_lines_put_into_the_buffer_before_a_request_go_out_before_it():
    conn = connected(httplib.HTTPConnection)
    conn._output('')
    conn.request('GET', '/')
    assert conn.sock.data.startswith('\r\nGET / HTTP/1.1\r\n')


def test_a_send_that_takes_text_sees_text():
    class Mine(httplib.HTTPConnection):
        sent = ''

        def send(self, data):
            if data.startswith('POST'):
                data = data.replace('secret', 'public')
            self.sent += data
            httplib.HTTPConnection.send(self, data)

    conn = connected(Mine)
    conn.request('POST', '/', 'a secret')
    assert conn.sent == conn.sock.data and conn.sent.endswith('a public')


@pytest.mark.parametrize('on', ['class', 'object'])
@pytest.mark.parametrize('debuglevel', [0, 1])
def test_the_response_class_and_its_arguments(on, debuglevel, capsys):
    made = []

    class Mine(httplib.HTTPResponse):
        def __init__(self, *arguments, **keywords):
            made.append((arguments[1:], keywords))
            httplib.HTTPResponse.__init__(self, *arguments, **keywords)

    class Conn(httplib.HTTPConnection):
        pass

    conn = connected(Conn)
    if on == 'class':
        Conn.response_class = Mine
    else:
        conn.response_class = Mine
    conn.set_debuglevel(debuglevel)
    conn.request('HEAD', '/')
    assert isinstance(conn.getresponse(), Mine)
    assert made == [((1,) if debuglevel else (), {'strict': 0, 'method': 'HEAD'})]


def test_buffering_is_handed_on_only_when_asked_for():
    made = []

    class Mine(httplib.HTTPResponse):
        def __init__(self, sock, strict=0, method=None, **keywords):
            made.append(keywords)
            httplib.HTTPResponse.__init__(self, sock, strict=strict, method=method, **keywords)

    for arguments, expected in [((), {}), ((False,), {}), ((True,), {'buffering': True})]:
        conn = connected(httplib.HTTPConnection)
        conn.response_class = Mine
        conn.request('GET', '/')
        assert conn.getresponse(*arguments).read() == 'ok'
        assert made.pop() == expected
