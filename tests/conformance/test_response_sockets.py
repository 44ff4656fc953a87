"""Responses on real sockets: not one byte past the head, or past the body, leaves the socket."""
import functools
import socket

import httplib
import pytest

from answers import CHUNKED_HEAD, TEN_BYTES, UNTIL_CLOSE, begun, wire
from peers import read_exactly

SWITCH = b'HTTP/1.1 101 Switching Protocols\r\nUpgrade: echo\r\n\r\n'


@pytest.fixture
def sockets():
    """A connected (client, server)."""
    with wire() as pair:
        yield pair


def test_begin_leaves_the_body_in_the_socket(sockets):
    client, server = sockets
    server.sendall(TEN_BYTES.encode('ascii'))
    response = begun(client)
    assert client.recv(4) == b'0123'
    assert response.read(3) == '456'
    assert client.recv(100) == b'789'


def test_begin_leaves_the_size_of_the_first_chunk_in_the_socket(sockets):
    client, server = sockets
    server.sendall(CHUNKED_HEAD.encode('ascii') + b'2\r\nok\r\n0\r\n\r\n')
    begun(client)
    assert client.recv(3) == b'2\r\n'


@pytest.mark.parametrize('kind', [SWITCH, b'HTTP/1.0 200 Connection established\r\n\r\n'],
                         ids=['101', 'CONNECT'])
def test_after_a_change_of_protocol_the_socket_is_the_programs(sockets, kind):
    client, server = sockets
    server.sendall(kind + b'\x00\x01raw')
    begun(client)
    assert read_exactly(client, 5) == b'\x00\x01raw'
    client.sendall(b'pong')
    assert read_exactly(server, 4) == b'pong'


def test_switching_protocols_is_final_and_has_no_body(sockets):
    client, server = sockets
    server.sendall(SWITCH + b'raw')
    response = begun(client)
    assert (response.status, response.reason) == (101, 'Switching Protocols')
    assert response.read() == ''
    assert response.isclosed() is True
    assert read_exactly(client, 3) == b'raw'


@pytest.mark.parametrize('amount', [None, 1, 5, 100])
def test_two_answers_in_a_row_are_read_by_two_responses(sockets, amount):
    client, server = sockets
    server.sendall(b'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nfirst'
                   b'HTTP/1.1 404 Gone\r\nContent-Length: 6\r\n\r\nsecond')
    bodies = []
    for status in (200, 404):
        response = begun(client)
        assert response.status == status
        body = ''
        for piece in iter(functools.partial(response.read, amount), ''):
            body = body + piece
        bodies.append(body)
    assert bodies == ['first', 'second']


def test_a_chunked_answer_ends_exactly_behind_its_trailer(sockets):
    client, server = sockets
    server.sendall(CHUNKED_HEAD.encode('ascii') + b'5\r\nhello\r\n0\r\nX-Sum: 1\r\n\r\n'
                   b'HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nnext')
    assert begun(client).read() == 'hello'
    assert begun(client).read() == 'next'


def test_answers_without_a_body_are_followed_by_the_next_answer(sockets):
    client, server = sockets
    server.sendall(b'HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n'
                   b'HTTP/1.1 304 Not Modified\r\n\r\n'
                   b'HTTP/1.1 204 No Content\r\n\r\n'
                   b'HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nbody')
    assert begun(client, method='HEAD').read() == ''
    assert begun(client).read() == ''
    assert begun(client).read() == ''
    assert begun(client).read() == 'body'


def test_buffering_reads_ahead_in_the_body(sockets):
    client, server = sockets
    server.sendall(TEN_BYTES.encode('ascii'))
    response = begun(client, buffering=True)
    assert response.read(1) == '0'
    client.setblocking(False)
    with pytest.raises(socket.error):
        client.recv(1)
    assert response.read() == '123456789'


def test_a_sized_body_is_read_while_the_connection_stays_open(sockets):
    client, server = sockets
    server.sendall(TEN_BYTES.encode('ascii'))
    response = begun(client)
    assert response.read() == '0123456789'
    assert response.isclosed() is True


def test_a_body_that_comes_in_parts_is_read_whole(sockets):
    client, server = sockets
    server.sendall(TEN_BYTES[:-6].encode('ascii'))
    response = begun(client)
    assert response.read(4) == '0123'
    server.sendall(b'456789')
    assert response.read(100) == '456789'


def test_closing_a_response_leaves_the_socket_open(sockets):
    client, server = sockets
    server.sendall(TEN_BYTES.encode('ascii'))
    begun(client).close()
    assert read_exactly(client, 10) == b'0123456789'
    client.sendall(b'more')
    assert read_exactly(server, 4) == b'more'


def test_a_response_outlives_the_close_of_its_socket(sockets):
    client, server = sockets
    server.sendall(UNTIL_CLOSE.encode('ascii'))
    server.shutdown(socket.SHUT_WR)
    response = begun(client)
    client.close()
    assert response.read() == '0123456789'


def test_dropping_fp_keeps_the_socket_for_the_program(sockets):
    client, server = sockets
    server.sendall(b'HTTP/1.1 200 OK\r\n\r\nraw bytes')
    response = begun(client)
    response.fp = None
    assert response.isclosed() is True
    assert response.read() == ''
    assert read_exactly(client, 9) == b'raw bytes'


def test_fileno_is_that_of_the_socket(sockets):
    client, server = sockets
    server.sendall(TEN_BYTES.encode('ascii'))
    response = begun(client)
    assert response.fileno() == client.fileno()
    assert response.fp.fileno() == client.fileno()


def test_the_file_shows_its_socket(sockets):
    client, server = sockets
    server.sendall(TEN_BYTES.encode('ascii'))
    response = begun(client)
    assert response.fp._sock.fileno() == client.fileno()
    assert response.fp._sock.recv(4) == b'0123'
    assert response.read(6) == '456789'


def test_a_socket_that_gives_nothing_in_time_is_a_timeout(sockets):
    client, server = sockets
    server.sendall(TEN_BYTES[:-10].encode('ascii'))
    response = begun(client)
    client.settimeout(0.05)
    with pytest.raises(socket.timeout):
        response.read(1)
    assert response.isclosed() is False


def test_a_closed_connection_has_no_status_line(sockets):
    client, server = sockets
    server.shutdown(socket.SHUT_WR)
    with pytest.raises(httplib.BadStatusLine) as caught:
        begun(client)
    text = 'No status line received - the server has closed the connection'
    assert (caught.value.line, caught.value.args, str(caught.value)) == (text, (text,), text)
