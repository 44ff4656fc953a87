"""The faults of an answer again, over TLS, where bytes come by records and nothing can be peeked.

Python 3 alone: on 2.7.18 a timeout over TLS is an SSLError, and the rest is as without TLS.
"""
import os
import socket
import sys

import httplib
import pytest

from certificates import HOST, certificate_files  # noqa: F401  (a fixture)
from faulty import PATIENCE, Faulty, reset, until_the_client_goes
from outcomes import fetched, read_in_pieces, read_whole
from secure_peers import client_context, server_context
from stalls import STALLED, STALLS, Program, Stalling, is_kept, read_all, read_little

pytestmark = pytest.mark.skipif(
    sys.version_info[0] == 2, reason='on 2.7.18 a timeout over TLS is an SSLError')

SIZED = b'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n'
CHUNKED = b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n'
AGAIN = (200, b'/second on connection 2')


class SecureFaulty(Faulty):
    """A server that goes wrong behind its handshake."""

    def __init__(self, fault, certificates):
        Faulty.__init__(self, fault)
        self._context = server_context(certificates.server)
        self._client_context = client_context(certificates)

    def secured(self, connection):
        return self._context.wrap_socket(connection, server_side=True)

    def connection(self, timeout=PATIENCE):
        """Return a connection that trusts this server, with its handshake done."""
        conn = httplib.HTTPSConnection(
            HOST, self.port, timeout=PATIENCE, context=self._client_context)
        conn.connect()
        conn.sock.settimeout(timeout)
        return conn


@pytest.mark.parametrize('read', [read_all, read_little])
@pytest.mark.parametrize('stall', STALLS, ids=[stall.name for stall in STALLS])
def test_a_program_that_tries_again_gets_the_body_or_is_told(certificates, stall, read):
    fault = Stalling(stall)
    with SecureFaulty(fault, certificates) as server:
        seen = Program(server.connection(STALLED), fault, read).run()
    assert seen.told[:1] == ['timeout'], 'there was no stall'
    assert is_kept(stall, seen), seen


def cut(connection):
    """End the stream below TLS, without TLS's own end."""
    socket.socket.shutdown(connection, socket.SHUT_WR)
    until_the_client_goes(connection)


@pytest.mark.parametrize('start, told', [
    (b'', 'BadStatusLine'), (SIZED, 'IncompleteRead'), (SIZED + b'12345', 'IncompleteRead'),
    (CHUNKED + b'a\r\n12345', 'IncompleteRead'), (CHUNKED + b'5\r\n12345\r\n', 'IncompleteRead'),
], ids=['nothing', 'head', 'body', 'chunk', 'chunks'])
def test_an_answer_that_is_cut_below_tls_is_told_and_the_connection_closed(
        certificates, start, told):
    def break_off(connection, request):
        connection.sendall(start)
        cut(connection)

    with SecureFaulty(break_off, certificates) as server:
        conn = server.connection()
        # `ssl` before 3.8 does not know OpenSSL 3's word for such an end, and hands it on.
        assert fetched(conn, '/first') in (told, 'ssl')
        assert conn.sock is None
        assert fetched(conn, '/second') == AGAIN
        conn.close()


@pytest.mark.parametrize('start', [b'', SIZED + b'12345', CHUNKED + b'a\r\n12345'],
                         ids=['nothing', 'body', 'chunk'])
def test_a_reset_below_tls_is_told_and_the_connection_closed(certificates, start):
    def break_off(connection, request):
        connection.sendall(start)
        reset(connection)

    with SecureFaulty(break_off, certificates) as server:
        conn = server.connection()
        # `ssl` of 3.10 to 3.12 takes a reset for an end.
        assert fetched(conn, '/first') in ('gone', 'BadStatusLine', 'IncompleteRead', 'ssl')
        assert conn.sock is None
        assert fetched(conn, '/second') == AGAIN
        conn.close()


@pytest.mark.parametrize('read', [read_whole, read_in_pieces])
def test_records_of_one_byte_add_up_to_the_answer(certificates, read):
    def dribble(connection, request):
        answer = CHUNKED + b'6\r\n123456\r\n4\r\n7890\r\n0\r\n\r\n'
        for at in range(len(answer)):
            connection.sendall(answer[at:at + 1])

    with SecureFaulty(dribble, certificates) as server:
        conn = server.connection()
        assert fetched(conn, '/first', read) == (200, b'1234567890')
        assert fetched(conn, '/second', read) == (200, b'/second on connection 1')
        conn.close()


@pytest.mark.parametrize('extra', [b'\r\n', SIZED + b'0987654321'], ids=['line', 'answer'])
def test_bytes_behind_an_answer_in_one_record_never_answer_the_next_request(certificates, extra):
    with SecureFaulty(
            lambda connection, request: connection.sendall(SIZED + b'1234567890' + extra),
            certificates) as server:
        conn = server.connection()
        assert fetched(conn, '/first') == (200, b'1234567890')
        assert fetched(conn, '/second') == AGAIN
        conn.close()


@pytest.mark.parametrize('start', [b'', SIZED + b'12345', CHUNKED + b'a\r\n12345'],
                         ids=['nothing', 'body', 'chunk'])
def test_rubbish_below_tls_is_an_ssl_error_and_the_connection_closed(certificates, start):
    def break_off(connection, request):
        if start:
            connection.sendall(start)
        os.write(connection.fileno(), b'\x17\x03\x03\x00\x20' + b'no record of this session here..')
        until_the_client_goes(connection)

    with SecureFaulty(break_off, certificates) as server:
        conn = server.connection()
        assert fetched(conn, '/first') == 'ssl'
        assert conn.sock is None
        assert fetched(conn, '/second') == AGAIN
        conn.close()
