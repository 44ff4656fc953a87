"""An answer that comes a byte at a time is the answer; the timeout is for each wait, not the whole.

A slow peer must not change a value, end a connection, or be taken for one that stalls.
"""
import time

import httplib
import pytest

from faulty import PATIENCE, Faulty, until_the_client_goes
from outcomes import fetched, read_in_pieces, read_whole

BODY = b'0123456789abcdef'

ANSWERS = {
    'sized': b'HTTP/1.1 200 OK\r\nContent-Length: 16\r\n\r\n' + BODY,
    'chunked': (b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n'
                b'9;why=not\r\n012345678\r\n7\r\n9abcdef\r\n0\r\nDate: late\r\n\r\n'),
    'interim': (b'HTTP/1.1 100 Continue\r\nX: y\r\n\r\n'
                b'HTTP/1.1 200 OK\r\nContent-Length: 16\r\n\r\n' + BODY),
}

PAUSE = 0.001  # seconds between two bytes


def by_single_bytes(answer, pause=PAUSE):
    """Return a fault that sends the answer byte by byte, each in a packet of its own."""
    def dribble(connection, request):
        for at in range(len(answer)):
            connection.sendall(answer[at:at + 1])
            time.sleep(pause)
    return dribble


@pytest.mark.parametrize('read', [read_whole, read_in_pieces])
@pytest.mark.parametrize('name', sorted(ANSWERS))
def test_an_answer_of_single_bytes_is_whole_and_the_connection_goes_on(name, read):
    with Faulty(by_single_bytes(ANSWERS[name])) as server:
        conn = httplib.HTTPConnection(server.host, server.port, timeout=PATIENCE)
        assert fetched(conn, '/first', read) == (200, BODY)
        assert fetched(conn, '/second', read) == (200, b'/second on connection 1')
        conn.close()


@pytest.mark.parametrize('buffering', [False, True])
def test_single_bytes_are_whole_whether_read_ahead_or_not(buffering):
    with Faulty(by_single_bytes(ANSWERS['chunked'])) as server:
        conn = httplib.HTTPConnection(server.host, server.port, timeout=PATIENCE)
        conn.request('GET', '/first')
        response = conn.getresponse(buffering=buffering)
        assert [response.read(amount) for amount in (1, 9, 5, 1, 1)] == [
            b'0', b'123456789', b'abcde', b'f', b'']
        conn.close()


def test_an_answer_of_http_0_9_by_single_bytes_is_whole():
    def old(connection, request):
        by_single_bytes(b'no head at all\nbut lines\n')(connection, request)
        connection.close()

    with Faulty(old) as server:
        conn = httplib.HTTPConnection(server.host, server.port, timeout=PATIENCE)
        assert fetched(conn, '/first') == (200, b'no head at all\nbut lines\n')
        assert conn.sock is None


def test_the_timeout_is_for_each_wait_and_not_for_the_whole_answer():
    answer, pause, timeout = ANSWERS['chunked'], 0.01, 0.5
    assert len(answer) * pause > timeout
    with Faulty(by_single_bytes(answer, pause)) as server:
        conn = httplib.HTTPConnection(server.host, server.port, timeout=timeout)
        assert fetched(conn, '/first') == (200, BODY)
        conn.close()


@pytest.mark.parametrize('buffering', [False, True])
def test_lines_of_fp_come_whole_from_single_bytes(buffering):
    with Faulty(by_single_bytes(b'HTTP/1.0 200 OK\r\n\r\nfirst\nsecond\r\n')) as server:
        conn = httplib.HTTPConnection(server.host, server.port, timeout=PATIENCE)
        conn.request('GET', '/first')
        response = conn.getresponse(buffering=buffering)
        assert [response.fp.readline() for _ in range(2)] == [b'first\n', b'second\r\n']
        response.close()


def test_a_timeout_that_is_set_to_none_waits():
    def late(connection, request):
        time.sleep(0.2)  # longer than the timeout that the connection began with
        by_single_bytes(ANSWERS['sized'])(connection, request)
        until_the_client_goes(connection)

    with Faulty(late) as server:
        conn = httplib.HTTPConnection(server.host, server.port, timeout=0.1)
        conn.request('GET', '/first')
        conn.sock.settimeout(None)
        assert conn.getresponse().read() == BODY
        conn.close()
