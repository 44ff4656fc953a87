"""A connection that does not come about: refused, or broken off inside the handshake of TLS.

The program is told by the socket's error, nothing stays open, and once the cause is removed the
same connection works.
"""
import socket
import sys

import httplib
import pytest

from certificates import HOST, certificate_files  # noqa: F401  (a fixture)
from faulty import PATIENCE, Faulty, end, reset, until_the_client_goes
from outcomes import fetched
from secure_peers import client_context

ON_2718 = sys.version_info[0] == 2


@pytest.fixture
def closed_port():
    """A port of this machine that nobody listens on, as long as the test lasts."""
    bound = socket.socket()
    bound.bind(('127.0.0.1', 0))  # bound but not listening: nobody else gets it
    yield bound.getsockname()[1]
    bound.close()


@pytest.mark.parametrize('kind', [httplib.HTTPConnection, httplib.HTTPSConnection])
def test_a_refused_connection_is_the_sockets_error_and_leaves_no_socket(closed_port, kind):
    conn = kind('127.0.0.1', closed_port, timeout=PATIENCE)
    with pytest.raises(socket.error):
        conn.connect()
    assert conn.sock is None
    with pytest.raises(socket.error):
        conn.request('GET', '/')
    assert conn.sock is None
    conn.close()


def test_behind_a_refused_connection_the_same_object_connects_elsewhere(closed_port):
    with Faulty(end) as server:
        conn = httplib.HTTPConnection(server.host, closed_port, timeout=PATIENCE)
        with pytest.raises(socket.error):
            conn.connect()
        conn.port = server.port
        assert fetched(conn, '/second') == (200, b'/second on connection 1')
        conn.close()


class SilentTls(Faulty):
    """A server that takes a handshake's beginning and does something else."""

    def _serve(self, connection, number):
        try:
            assert connection.recv(1)
            self._fault(connection)
        except socket.error:
            return  # the client has gone
        finally:
            connection.close()


@pytest.mark.parametrize('fault', [until_the_client_goes, end, reset],
                         ids=['stall', 'end', 'reset'])
def test_a_handshake_that_breaks_off_is_the_sockets_error_and_leaves_no_socket(
        certificates, fault):
    timeout = 0.1 if fault is until_the_client_goes else PATIENCE
    with SilentTls(fault) as server:
        conn = httplib.HTTPSConnection(
            HOST, server.port, timeout=timeout, context=client_context(certificates))
        told = error_of(conn.connect)
        # The plain socket that 2.7.18 leaves there is a departure with a row of its own.
        assert (conn.sock is None) == (not ON_2718)
        conn.close()
    assert issubclass(told, socket.error)


def error_of(call):
    """Return the class of what a call raises; its traceback would keep the socket open."""
    with pytest.raises(Exception) as caught:
        call()
    kind = caught.type
    del caught
    return kind
