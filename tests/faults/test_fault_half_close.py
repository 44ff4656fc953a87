"""One side says that it sends no more, and goes on reading: what still comes is read to its end."""
import socket

import httplib
import pytest

from faulty import PATIENCE, Faulty, end
from outcomes import fetched, outcome, read_in_pieces, read_whole

SIZED = b'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n1234567890'
ENDLESS = b'HTTP/1.1 200 OK\r\n\r\n1234567890'


def answer_at_the_end(answer):
    """Return a fault that answers when the client has ended its side, not before."""
    def fault(connection, request):
        assert connection.recv(1) == b''
        connection.sendall(answer)
        connection.close()
    return fault


@pytest.mark.parametrize('read', [read_whole, read_in_pieces])
@pytest.mark.parametrize('answer', [SIZED, ENDLESS], ids=['sized', 'endless'])
def test_a_client_that_ends_its_side_reads_the_answer(answer, read):
    with Faulty(answer_at_the_end(answer)) as server:
        conn = httplib.HTTPConnection(server.host, server.port, timeout=PATIENCE)
        conn.request('GET', '/first')
        conn.sock.shutdown(socket.SHUT_WR)
        response = conn.getresponse()
        assert (response.status, read(response)) == (200, b'1234567890')
        conn.close()


def test_a_request_on_a_side_that_the_client_ended_is_the_sockets_error_until_it_closes():
    with Faulty(answer_at_the_end(SIZED)) as server:
        conn = httplib.HTTPConnection(server.host, server.port, timeout=PATIENCE)
        conn.request('GET', '/first')
        conn.sock.shutdown(socket.SHUT_WR)
        assert conn.getresponse().read() == b'1234567890'
        assert outcome(lambda: conn.request('GET', '/second')) == 'gone'
        conn.close()
        assert fetched(conn, '/third') == (200, b'/third on connection 2')
        conn.close()


@pytest.mark.parametrize('read', [read_whole, read_in_pieces])
def test_a_server_that_ends_its_side_behind_the_answer_is_found_out_by_the_next_request(read):
    def fault(connection, request):
        connection.sendall(SIZED)
        end(connection)

    with Faulty(fault) as server:
        conn = httplib.HTTPConnection(server.host, server.port, timeout=PATIENCE)
        assert fetched(conn, '/first', read) == (200, b'1234567890')
        assert fetched(conn, '/second') == 'BadStatusLine'
        conn.close()
        assert fetched(conn, '/third') == (200, b'/third on connection 2')
        conn.close()
