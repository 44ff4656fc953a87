"""Opening and closing: timeouts, refusals, sources, sockets brought along, and opening again."""
import errno
import socket
import threading

import httplib
import pytest

from fakes import text_socket
from peers import serve

OK = b'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'
CLOSING = b'HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok'


def closed_port():
    """Return a port on loopback that nobody listens on."""
    listener = socket.socket()
    listener.bind(('127.0.0.1', 0))
    try:
        return listener.getsockname()[1]
    finally:
        listener.close()


def ask(conn):
    conn.request('GET', '/')
    return conn.getresponse().read()


def test_no_socket_before_the_first_request():
    with serve(OK) as peer:
        conn = httplib.HTTPConnection(peer.address)
        assert conn.sock is None
        conn.putrequest('GET', '/')
        conn.putheader('A', 'b')
        assert conn.sock is None
        conn.endheaders()
        assert conn.sock.getpeername() == (peer.host, peer.port)
        assert conn.getresponse().read() == 'ok'
        conn.close()


def test_connect_may_be_called_before():
    with serve(OK) as peer:
        conn = httplib.HTTPConnection(peer.address)
        assert conn.connect() is None
        sock = conn.sock
        assert ask(conn) == 'ok'
        assert conn.sock is sock
        conn.close()
    assert peer.accepted == 1


@pytest.mark.parametrize('timeout', [None, 3, 7.5])
def test_the_timeout_is_the_socket_s(timeout):
    with serve(OK) as peer:
        conn = httplib.HTTPConnection(peer.host, peer.port, timeout=timeout)
        assert ask(conn) == 'ok'
        assert conn.sock.gettimeout() == timeout
        conn.close()


def test_without_a_timeout_the_process_s_default_counts():
    before = socket.getdefaulttimeout()
    with serve(OK) as peer:
        socket.setdefaulttimeout(9)
        try:
            conn = httplib.HTTPConnection(peer.host, peer.port)
            conn.connect()
        finally:
            socket.setdefaulttimeout(before)
        assert conn.sock.gettimeout() == 9
        assert ask(conn) == 'ok'
        conn.close()


@pytest.mark.parametrize('begun', [b'', b'HTTP/1.1 200', b'HTTP/1.1 200 OK\r\nA: b'], ids=repr)
def test_a_head_that_does_not_come_is_a_timeout(begun):
    done = threading.Event()

    def stall(connection, request):
        connection.sendall(begun)
        done.wait(10)

    with serve(stall) as peer:
        conn = httplib.HTTPConnection(peer.host, peer.port, timeout=0.05)
        conn.request('GET', '/')
        try:
            with pytest.raises(socket.timeout) as caught:
                conn.getresponse()
            assert str(caught.value) == 'timed out'
        finally:
            done.set()
            conn.close()


def test_a_body_that_does_not_come_is_a_timeout():
    done = threading.Event()

    def stall(connection, request):
        connection.sendall(b'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf')
        done.wait(10)

    with serve(stall) as peer:
        conn = httplib.HTTPConnection(peer.host, peer.port, timeout=0.05)
        conn.request('GET', '/')
        response = conn.getresponse()
        try:
            with pytest.raises(socket.timeout):
                response.read()
        finally:
            done.set()
            conn.close()


@pytest.mark.parametrize('call', [
    lambda conn: conn.connect(), lambda conn: conn.request('GET', '/'), lambda conn: conn.send('x'),
], ids=['connect', 'request', 'send'])
def test_a_refused_connection(call):
    conn = httplib.HTTPConnection('127.0.0.1', closed_port())
    with pytest.raises(socket.error) as caught:
        call(conn)
    assert caught.value.errno == caught.value.args[0] == errno.ECONNREFUSED
    assert not isinstance(caught.value, httplib.HTTPException)
    assert conn.sock is None


def test_a_host_that_cannot_be_found(monkeypatch):
    def missing(*arguments):
        raise socket.gaierror(socket.EAI_NONAME, 'not known')

    monkeypatch.setattr(socket, 'getaddrinfo', missing)
    with pytest.raises(socket.gaierror) as caught:
        httplib.HTTPConnection('no-such-host').request('GET', '/')
    assert isinstance(caught.value, socket.error)


def test_it_comes_from_the_source_address():
    with serve(OK) as peer:
        conn, answer = None, None
        for _ in range(20):
            spare = closed_port()
            conn = httplib.HTTPConnection(peer.host, peer.port, source_address=('127.0.0.1', spare))
            try:
                answer = ask(conn)
                break
            except socket.error as error:
                if error.errno != errno.EADDRINUSE:  # else somebody has taken it in between
                    raise
        assert answer == 'ok'
        assert conn.sock.getsockname() == ('127.0.0.1', spare)
        conn.close()


def test_a_socket_brought_along_is_used():
    with serve(OK) as peer:
        conn = httplib.HTTPConnection('example.org')
        conn.sock = socket.create_connection((peer.host, peer.port))
        assert ask(conn) == 'ok'
        conn.close()
    assert b'Host: example.org\r\n' in peer.requests[0]


def test_a_socket_pair():
    near, far = socket.socketpair()
    conn = httplib.HTTPConnection('localhost')
    conn.sock = near
    far.sendall(OK)
    assert ask(conn) == 'ok'
    assert far.recv(1000).startswith(b'GET / HTTP/1.1\r\nHost: localhost\r\n')
    conn.close()
    assert far.recv(1) == b''
    far.close()


def test_close_closes_the_socket_and_may_be_called_again():
    conn = httplib.HTTPConnection('example.org')
    assert conn.close() is None
    conn.sock = sock = text_socket('')
    conn.close()
    conn.close()
    assert (sock.closed, conn.sock) == (True, None)


def test_an_error_of_the_socket_s_close_reaches_the_program_and_the_state_is_clean():
    class Stubborn(object):
        def close(self):
            raise socket.error(errno.EIO, 'stubborn')

    conn = httplib.HTTPConnection('example.org')
    conn.putrequest('GET', '/')
    conn.sock = Stubborn()
    with pytest.raises(socket.error):
        conn.close()
    assert (conn.sock, conn._HTTPConnection__state) == (None, 'Idle')


@pytest.mark.parametrize('answer', [OK, CLOSING], ids=['keeping', 'closing'])
def test_after_close_the_next_request_opens_again(answer):
    with serve([answer], [answer], [answer]) as peer:
        conn = httplib.HTTPConnection(peer.host, peer.port)
        for _ in range(3):
            assert ask(conn) == 'ok'
            conn.close()
    assert peer.accepted == 3


def test_a_connection_that_does_not_open_by_itself_can_be_opened_by_hand():
    with serve([CLOSING], [CLOSING]) as peer:
        conn = httplib.HTTPConnection(peer.host, peer.port)
        conn.auto_open = 0
        conn.connect()
        assert ask(conn) == 'ok'
        with pytest.raises(httplib.NotConnected):
            conn.request('GET', '/')
        conn.close()
        conn.connect()
        del conn._buffer[:]
        assert ask(conn) == 'ok'


def test_a_kept_connection_that_the_server_has_left():
    with serve([OK], [OK]) as peer:
        conn = httplib.HTTPConnection(peer.host, peer.port)
        assert ask(conn) == 'ok'
        assert conn.sock.recv(1) == b''  # the peer has gone
        with pytest.raises((httplib.BadStatusLine, socket.error)):
            ask(conn)
        conn.close()
        assert ask(conn) == 'ok'
        conn.close()


def test_no_answer_at_all_is_a_bad_status_line():
    with serve(b'') as peer:
        conn = httplib.HTTPConnection(peer.host, peer.port)
        conn.request('GET', '/')
        with pytest.raises(httplib.BadStatusLine) as caught:
            conn.getresponse()
        message = 'No status line received - the server has closed the connection'
        assert (caught.value.line, caught.value.args, str(caught.value)) == (
            message, (message,), message)
        assert not isinstance(caught.value, socket.error)
        conn.close()
