"""Classes, limits and helpers replaced on the module: what obeys at once, and what had its own."""
import socket

import httplib
import pytest

from fakes import text_socket

OK = 'HTTP/1.1 200 OK\r\nA: b\r\nContent-Length: 2\r\n\r\nok'
CHUNKED = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n'


def connected(answer=OK):
    conn = httplib.HTTPConnection('example.org')
    conn.sock = text_socket(answer)
    return conn


def asked(conn):
    conn.request('GET', '/')
    return conn.getresponse()


def original_of(name, kind):
    method = getattr(kind, name)
    return getattr(method, '__func__', method)


@pytest.mark.parametrize('name, provoke', [
    ('CannotSendRequest', lambda conn: [conn.putrequest('GET', '/') for _ in range(2)]),
    ('CannotSendHeader', lambda conn: conn.putheader('A', 'b')),
    ('CannotSendHeader', lambda conn: conn.endheaders()),
    ('ResponseNotReady', lambda conn: conn.getresponse()),
    ('InvalidURL', lambda conn: conn.request('GET', '/a b')),
    ('InvalidURL', lambda conn: conn._get_hostport('far:x', None)),
])
def test_exceptions_of_the_sending_side(monkeypatch, name, provoke):
    mine = type(name, (Exception,), {})
    monkeypatch.setattr(httplib, name, mine)
    conn = connected()
    with pytest.raises(mine):
        provoke(conn)


def test_not_connected_replaced_on_the_module(monkeypatch):
    class Mine(Exception):
        pass

    monkeypatch.setattr(httplib, 'NotConnected', Mine)
    conn = httplib.HTTPConnection('example.org')
    conn.auto_open = 0
    with pytest.raises(Mine):
        conn.request('GET', '/')


def test_the_response_class_replaced_on_the_module_changes_no_connection(monkeypatch):
    original = httplib.HTTPResponse
    monkeypatch.setattr(httplib, 'HTTPResponse', None)
    assert httplib.HTTPConnection.response_class is original
    assert isinstance(asked(connected()), original)


def test_the_default_port_of_the_module_is_that_of_the_class_already(monkeypatch):
    monkeypatch.setattr(httplib, 'HTTP_PORT', 8080)
    assert httplib.HTTPConnection('h').port == 80


def test_a_default_port_set_on_the_class_counts_for_new_objects(monkeypatch):
    before = httplib.HTTPConnection('h')
    monkeypatch.setattr(httplib.HTTPConnection, 'default_port', 8080)
    assert (before.port, httplib.HTTPConnection('h').port) == (80, 8080)
    before.putrequest('GET', '/')
    assert before._buffer[1] == 'Host: h:80'


@pytest.mark.parametrize('limit, count, refused', [(3, 3, False), (3, 4, True), (0, 1, True),
                                                   (1000, 900, False)])
def test_the_limit_of_header_lines(monkeypatch, limit, count, refused):
    monkeypatch.setattr(httplib, '_MAXHEADERS', limit)
    conn = connected('HTTP/1.1 200 OK\r\n%s\r\n' % ('A: b\r\n' * count))
    if refused:
        with pytest.raises(httplib.HTTPException) as caught:
            asked(conn)
        assert str(caught.value) == 'got more than %d headers' % limit
    else:
        assert len(asked(conn).msg.headers) == count


def test_the_limit_of_a_line(monkeypatch):
    monkeypatch.setattr(httplib, '_MAXLINE', 20)
    with pytest.raises(httplib.LineTooLong) as caught:
        asked(connected('HTTP/1.1 200 %s\r\n\r\n' % ('x' * 20)))
    assert str(caught.value) == 'got more than 20 bytes when reading header line'


@pytest.mark.parametrize('answer', [OK, CHUNKED], ids=['sized', 'chunked'])
def test_the_amount_read_at_a_time(monkeypatch, answer):
    monkeypatch.setattr(httplib, 'MAXAMOUNT', 1)
    assert asked(connected(answer)).read() == 'ok'


@pytest.mark.parametrize('name, replaced, seen', [
    ('begin', lambda self: setattr(self, 'reason', 'mine'), 'mine'),
    ('_check_close', lambda self: True, 'OK'),
])
def test_methods_of_the_response_class(monkeypatch, name, replaced, seen):
    original = original_of(name, httplib.HTTPResponse)

    def patched(self):
        original(self)
        return replaced(self)

    monkeypatch.setattr(httplib.HTTPResponse, name, patched)
    conn = connected()
    response = asked(conn)
    assert response.reason == seen
    assert bool(response.will_close) is (conn.sock is None) is (name == '_check_close')


@pytest.mark.parametrize('name, patched', [
    ('getheader', lambda self, name, default=None: 'mine'), ('getheaders', lambda self: 'mine'),
    ('isclosed', lambda self: 'mine'), ('fileno', lambda self: 'mine'),
])
def test_small_methods_of_the_response_class(monkeypatch, name, patched):
    response = asked(connected())
    monkeypatch.setattr(httplib.HTTPResponse, name, patched)
    assert getattr(response, name)(*(['a'] if name == 'getheader' else [])) == 'mine'


@pytest.mark.parametrize('name', ['connect', 'close', 'send', 'putrequest', 'putheader',
                                  'endheaders', 'getresponse', 'request'])
def test_methods_of_the_connection_class(monkeypatch, name):
    calls = []
    original = original_of(name, httplib.HTTPConnection)

    def patched(self, *arguments, **keywords):
        calls.append(name)
        return original(self, *arguments, **keywords)

    conn = httplib.HTTPConnection('example.org')
    conn._create_connection = lambda *arguments: text_socket(OK)
    monkeypatch.setattr(httplib.HTTPConnection, name, patched)
    assert asked(conn).read() == 'ok'
    conn.close()
    assert name in calls


def test_a_socket_class_replaced_on_the_module_s_socket(monkeypatch):
    made = []
    original = socket.socket

    class Mine(original):
        def __init__(self, *arguments, **keywords):
            made.append(1)
            original.__init__(self, *arguments, **keywords)

    listener = socket.socket()
    try:
        listener.bind(('127.0.0.1', 0))
        listener.listen(1)
        monkeypatch.setattr(httplib.socket, 'socket', Mine)
        conn = httplib.HTTPConnection('127.0.0.1', listener.getsockname()[1])
        conn.connect()
        monkeypatch.undo()
        assert made == [1]
        conn.close()
    finally:
        listener.close()


def test_an_address_looked_up_by_the_program(monkeypatch):
    listener = socket.socket()
    try:
        listener.bind(('127.0.0.1', 0))
        listener.listen(1)
        address = listener.getsockname()
        monkeypatch.setattr(httplib.socket, 'getaddrinfo', lambda *arguments: [
            (socket.AF_INET, socket.SOCK_STREAM, 6, '', address)])
        conn = httplib.HTTPConnection('anywhere.invalid', 1)
        conn.connect()
        assert conn.sock.getpeername() == address
        conn.close()
    finally:
        listener.close()
