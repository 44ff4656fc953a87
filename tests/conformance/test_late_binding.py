"""Names of the module that programs assign to: each is looked up when it is used, as on 2.7."""
import httplib
import pytest

from fakes import text_socket

OK = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'


def connected(answer=OK, kind=None):
    conn = (kind or httplib.HTTPConnection)('example.org')
    conn.sock = text_socket(answer)
    return conn


def test_the_class_s_version(monkeypatch):
    monkeypatch.setattr(httplib.HTTPConnection, '_http_vsn', 10)
    monkeypatch.setattr(httplib.HTTPConnection, '_http_vsn_str', 'HTTP/1.0')
    conn = connected()
    conn.request('GET', '/')
    assert conn.sock.data == 'GET / HTTP/1.0\r\n\r\n'


@pytest.mark.parametrize('number, text, expected', [
    (10, 'HTTP/1.0', 'GET / HTTP/1.0\r\n\r\n'),
    (10, 'HTTP/1.1', 'GET / HTTP/1.1\r\n\r\n'),
    (11, 'HTTP/1.0', 'GET / HTTP/1.0\r\nHost: example.org\r\nAccept-Encoding: identity\r\n\r\n'),
])
def test_the_object_s_version(number, text, expected):
    conn = connected()
    conn._http_vsn, conn._http_vsn_str = number, text
    conn.request('GET', '/')
    assert conn.sock.data == expected


def test_create_connection_is_taken_when_the_object_is_made(monkeypatch):
    before = httplib.HTTPConnection('example.org')
    calls = []
    monkeypatch.setattr(httplib.socket, 'create_connection',
                        lambda *arguments: calls.append(arguments) or text_socket(OK))
    after = httplib.HTTPConnection('example.org')
    assert before._create_connection is not after._create_connection
    after.request('GET', '/')
    assert calls == [(('example.org', 80), httplib.socket._GLOBAL_DEFAULT_TIMEOUT, None)]


def test_the_pattern_of_names(monkeypatch):
    monkeypatch.setattr(httplib, '_is_legal_header_name', lambda name: True)
    conn = connected()
    conn.request('GET', '/', headers={'odd:name': 'x'})
    assert 'odd:name: x\r\n' in conn.sock.data


def test_the_pattern_of_values(monkeypatch):
    monkeypatch.setattr(httplib, '_is_illegal_header_value', lambda value: 'x' in value)
    conn = connected()
    with pytest.raises(ValueError):
        conn.request('GET', '/', headers={'A': 'x'})


def test_the_pattern_of_targets(monkeypatch):
    monkeypatch.setattr(httplib, '_contains_disallowed_url_pchar_re', httplib.re.compile('[q]'))
    conn = connected()
    with pytest.raises(httplib.InvalidURL) as caught:
        conn.request('GET', '/q')
    assert str(caught.value) == "URL can't contain control characters. '/q' (found at least 'q')"


def test_urlsplit(monkeypatch):
    monkeypatch.setattr(httplib, 'urlsplit', lambda url: ('http', 'mine', '/', '', ''))
    conn = connected()
    conn.request('GET', 'http://theirs/')
    assert 'Host: mine\r\n' in conn.sock.data


@pytest.mark.parametrize('name, provoke', [
    ('CannotSendHeader', lambda: httplib.HTTPConnection('h').endheaders()),
    ('ResponseNotReady', lambda: httplib.HTTPConnection('h').getresponse()),
    ('InvalidURL', lambda: httplib.HTTPConnection('h:x')),
    ('BadStatusLine', lambda: httplib.HTTPResponse(text_socket('')).begin()),
    ('UnknownProtocol', lambda: httplib.HTTPResponse(text_socket('HTTP/3 200 OK\r\n\r\n')).begin()),
])
def test_exceptions_replaced_on_the_module_are_raised(monkeypatch, name, provoke):
    mine = type(name, (getattr(httplib, name),), {})
    monkeypatch.setattr(httplib, name, mine)
    with pytest.raises(mine):
        provoke()


def test_the_message_class(monkeypatch):
    class Mine(httplib.HTTPMessage):
        pass

    conn = connected()
    conn.request('GET', '/')
    monkeypatch.setattr(httplib, 'HTTPMessage', Mine)
    assert isinstance(conn.getresponse().msg, Mine)


def test_a_method_of_the_message_class(monkeypatch):
    monkeypatch.setattr(httplib.HTTPMessage, 'getheader',
                        lambda self, name, default=None: 'patched' if name == 'a' else default)
    response = httplib.HTTPResponse(text_socket('HTTP/1.1 200 OK\r\nA: b\r\n\r\n'))
    response.begin()
    assert response.getheader('a') == 'patched'


def test_the_wrapper_of_http_0_9(monkeypatch):
    class Mine(httplib.LineAndFileWrapper):
        pass

    monkeypatch.setattr(httplib, 'LineAndFileWrapper', Mine)
    response = httplib.HTTPResponse(text_socket('hello\n'))
    response.begin()
    assert isinstance(response.fp, Mine)


def test_a_read_replaced_on_the_class(monkeypatch):
    original = httplib.HTTPResponse.read
    if hasattr(original, '__func__'):
        original = original.__func__

    def patched(self, *arguments):
        try:
            return original(self, *arguments)
        except httplib.IncompleteRead as error:
            return error.partial

    monkeypatch.setattr(httplib.HTTPResponse, 'read', patched)
    conn = connected('HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\nshort')
    conn.request('GET', '/')
    assert conn.getresponse().read() == 'short'


def test_request_replaced_on_the_class(monkeypatch):
    original = httplib.HTTPConnection.request
    if hasattr(original, '__func__'):
        original = original.__func__
    monkeypatch.setattr(httplib.HTTPConnection, 'request',
                        lambda self, method, url, *rest: original(self, method, '/mine', *rest))
    conn = connected()
    conn.request('GET', '/theirs')
    assert conn.sock.data.startswith('GET /mine ')


def test_the_connection_class_replaced_on_the_module_does_not_change_the_1_5_class(monkeypatch):
    original = httplib.HTTPConnection
    monkeypatch.setattr(httplib, 'HTTPConnection', None)
    assert httplib.HTTP._connection_class is original
    assert isinstance(httplib.HTTP('example.org')._conn, original)
