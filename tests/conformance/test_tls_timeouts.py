"""A server that stays silent over TLS: in the handshake, before the answer, inside the body."""
import socket
import ssl
import threading

import httplib
import pytest

from certificates import HOST, certificate_files  # noqa: F401  (a fixture)
from peers import PATIENCE, serve
from secure_peers import client_context, serve_tls, server_context

# Python 2.7 says SSLError for what is a socket.timeout on later ones; both are socket.error.
TIMEOUTS = (ssl.SSLError, socket.timeout)
SHORT = 0.3  # seconds


@pytest.fixture
def silent(certificates):
    """A function that gives a peer which, after these bytes, waits for the test's end."""
    over = threading.Event()
    peers = []

    def serve_silently(sent):
        def answer(connection, request):
            connection.sendall(sent)
            over.wait(PATIENCE)

        peers.append(serve_tls(server_context(certificates.server), answer))
        peers[-1].__enter__()
        return peers[-1]

    yield serve_silently
    over.set()
    for peer in peers:
        peer.__exit__(None, None, None)


def connection_to(port, certificates, timeout=SHORT):
    return httplib.HTTPSConnection(HOST, port, timeout=timeout,
                                   context=client_context(certificates))


def wait_for_the_client_to_go(connection, request):
    while connection.recv(4096):
        continue


def test_no_handshake_times_out(certificates):
    # The peer takes the client's first words for an HTTP request and never finds its end.
    with serve(wait_for_the_client_to_go) as peer:
        conn = connection_to(peer.port, certificates)
        with pytest.raises(TIMEOUTS, match='timed out'):
            conn.request('GET', '/')
        conn.close()
        # 2.7.18 leaves the plain socket to the collector.
        del conn
    assert not peer.requests[0].startswith(b'GET')


def test_no_answer_times_out(certificates, silent):
    conn = connection_to(silent(b'').port, certificates)
    conn.request('GET', '/')
    with pytest.raises(TIMEOUTS, match='timed out'):
        conn.getresponse()
    conn.close()


@pytest.mark.parametrize('sent', [
    b'HTTP/1.1 200',
    b'HTTP/1.1 200 OK\r\nContent-Le',
], ids=['status line', 'field'])
@pytest.mark.parametrize('buffering', [False, True], ids=['unbuffered', 'buffered'])
def test_half_a_head_times_out(certificates, silent, sent, buffering):
    conn = connection_to(silent(sent).port, certificates)
    conn.request('GET', '/')
    with pytest.raises(TIMEOUTS, match='timed out'):
        conn.getresponse(buffering=buffering)
    conn.close()


@pytest.mark.parametrize('head', [
    b'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n',
    b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\na\r\n',
    b'HTTP/1.0 200 OK\r\n\r\n',
], ids=['length', 'chunked', 'close'])
def test_half_a_body_times_out(certificates, silent, head):
    conn = connection_to(silent(head + b'half').port, certificates)
    conn.request('GET', '/')
    response = conn.getresponse()
    with pytest.raises(TIMEOUTS, match='timed out'):
        response.read()
    response.close()
    conn.close()


def test_a_timeout_is_a_socket_error(certificates, silent):
    conn = connection_to(silent(b'').port, certificates)
    conn.request('GET', '/')
    with pytest.raises(socket.error):
        conn.getresponse()
    conn.close()


def test_the_timeout_can_be_changed_on_the_socket(certificates, silent):
    conn = connection_to(silent(b'').port, certificates, PATIENCE)
    conn.request('GET', '/')
    conn.sock.settimeout(SHORT)
    with pytest.raises(TIMEOUTS, match='timed out'):
        conn.getresponse()
    conn.close()
