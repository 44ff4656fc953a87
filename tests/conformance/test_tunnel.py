"""Tunnels through a proxy: the CONNECT, what answers it, and what is behind it."""
import socket

import httplib
import pytest

from fakes import text_socket
from peers import read_request, serve

ESTABLISHED = b'HTTP/1.0 200 Connection established\r\n\r\n'
OK = b'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'


def through(peer, *tunnel, **keywords):
    """Return a connection to the peer with a tunnel behind it."""
    conn = httplib.HTTPConnection(peer.host, peer.port)
    conn.set_tunnel(*tunnel, **keywords)
    return conn


@pytest.mark.parametrize('tunnel, line', [
    (('example.org',), b'CONNECT example.org:80 HTTP/1.0'),
    (('example.org', 8080), b'CONNECT example.org:8080 HTTP/1.0'),
    (('example.org:8080',), b'CONNECT example.org:8080 HTTP/1.0'),
    (('example.org:',), b'CONNECT example.org:80 HTTP/1.0'),
])
def test_the_request_for_the_tunnel(tunnel, line):
    with serve(ESTABLISHED, OK) as peer:
        conn = through(peer, *tunnel)
        conn.request('GET', '/')
        assert conn.getresponse().read() == 'ok'
        conn.close()
    assert peer.requests[0] == line + b'\r\n\r\n'
    assert peer.requests[1].startswith(b'GET / HTTP/1.1\r\nHost: example.org')


def test_headers_go_with_the_connect():
    with serve(ESTABLISHED, OK) as peer:
        conn = through(peer, 'example.org', 443, {'Proxy-Authorization': 'Basic x', 'N': 5})
        conn.request('GET', '/')
        assert conn.getresponse().read() == 'ok'
        conn.close()
    lines = peer.requests[0].split(b'\r\n')
    assert lines[0] == b'CONNECT example.org:443 HTTP/1.0'
    assert sorted(lines[1:]) == [b'', b'', b'N: 5', b'Proxy-Authorization: Basic x']
    assert b'Proxy-Authorization' not in peer.requests[1]


def test_the_host_header_names_the_far_end():
    with serve(ESTABLISHED, OK) as peer:
        conn = through(peer, 'example.org', 8443)
        conn.request('GET', '/')
        conn.getresponse().read()
        conn.close()
    assert b'\r\nHost: example.org:8443\r\n' in peer.requests[1]


def test_the_attributes_of_a_tunnel():
    conn = httplib.HTTPConnection('proxy', 3128)
    headers = {'A': 'b'}
    conn.set_tunnel('example.org:99', headers=headers)
    assert (conn._tunnel_host, conn._tunnel_port) == ('example.org', 99)
    assert conn._tunnel_headers is headers
    assert (conn.host, conn.port) == ('proxy', 3128)


def test_without_headers_those_of_before_are_gone():
    conn = httplib.HTTPConnection('proxy')
    conn._tunnel_headers['old'] = 'x'
    conn.set_tunnel('example.org')
    assert conn._tunnel_headers == {}


def test_a_head_behind_the_answer_is_skipped_to_the_byte():
    head = b'HTTP/1.1 200 OK\r\nProxy-Agent: x\r\nVia: y\r\n\r\n'
    with serve(lambda connection, request: connection.sendall(head + b'SSH-2.0-hello\r\n')) as peer:
        conn = through(peer, 'example.org', 22)
        conn.connect()
        assert conn.sock.recv(100) == b'SSH-2.0-hello\r\n'
        conn.close()


@pytest.mark.parametrize('answer, message', [
    (b'HTTP/1.0 403 Forbidden\r\n\r\n', 'Tunnel connection failed: 403 Forbidden'),
    (b'HTTP/1.1 407 Proxy Authentication Required\r\nX: y\r\n\r\n',
     'Tunnel connection failed: 407 Proxy Authentication Required'),
    (b'HTTP/1.1 204 \r\n\r\n', 'Tunnel connection failed: 204 '),
    (b'<html>\r\n', 'Invalid response from tunnel request'),
])
def test_a_tunnel_that_is_refused(answer, message):
    with serve(answer) as peer:
        conn = through(peer, 'example.org')
        with pytest.raises(socket.error) as caught:
            conn.request('GET', '/')
        assert str(caught.value) == message
        assert conn.sock is None


def test_a_proxy_that_says_nothing():
    with serve(b'') as peer:
        conn = through(peer, 'example.org')
        with pytest.raises(httplib.BadStatusLine):
            conn.request('GET', '/')
        conn.close()


def test_a_tunnel_is_set_before_the_connection_is_open():
    conn = httplib.HTTPConnection('proxy')
    conn.sock = text_socket('')
    with pytest.raises(RuntimeError) as caught:
        conn.set_tunnel('example.org')
    assert str(caught.value) == "Can't setup tunnel for established connection."


def test_a_port_that_is_no_number():
    with pytest.raises(httplib.InvalidURL) as caught:
        httplib.HTTPConnection('proxy').set_tunnel('example.org:x')
    assert str(caught.value) == "nonnumeric port: 'x'"


def test_the_tunnel_method_may_be_overridden():
    class Mine(httplib.HTTPConnection):
        def _tunnel(self):
            self.sock.sendall(b'MY CONNECT\r\n\r\n')

    with serve(lambda connection, request: None, OK) as peer:
        conn = Mine(peer.host, peer.port)
        conn.set_tunnel('example.org')
        conn.request('GET', '/')
        assert conn.getresponse().read() == 'ok'
        conn.close()
    assert peer.requests[0] == b'MY CONNECT\r\n\r\n'


def test_the_connect_goes_through_send():
    class Mine(httplib.HTTPConnection):
        pieces = []

        def send(self, data):
            self.pieces.append(data)
            httplib.HTTPConnection.send(self, data)

    with serve(ESTABLISHED, OK) as peer:
        conn = Mine(peer.host, peer.port)
        conn.set_tunnel('example.org', 1, {'A': 'b'})
        conn.request('GET', '/')
        assert conn.getresponse().read() == 'ok'
        conn.close()
    assert ''.join([str(piece) for piece in conn.pieces]).count('CONNECT example.org:1 ') == 1
    assert 'A: b\r\n' in conn.pieces


def test_the_request_read_by_hand():
    seen = []

    def proxy(connection, request):
        connection.sendall(ESTABLISHED)
        seen.append(read_request(connection))
        connection.sendall(OK)

    with serve(proxy) as peer:
        conn = through(peer, 'example.org')
        conn.request('GET', 'http://example.org/abs')
        assert conn.getresponse().read() == 'ok'
        conn.close()
    assert seen[0].startswith(b'GET http://example.org/abs HTTP/1.1\r\nHost: example.org\r\n')
