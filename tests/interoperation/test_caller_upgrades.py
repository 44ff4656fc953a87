"""A WebSocket by hand: after a 101 the program goes on with conn.sock, and nothing is lost."""
import base64
import hashlib
import os
import socket

import pytest

import httplib
from callers import row
from conversations import conversing, receive, receive_head
from loopback import PATIENCE

MAGIC = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
GREETING = "the first frame came with the head".encode()


def accept_of(key):
    """Return the Sec-WebSocket-Accept for a Sec-WebSocket-Key (RFC 6455, 4.2.2)."""
    return base64.b64encode(hashlib.sha1(key + MAGIC).digest())


def frame(payload, masked):
    """Return a short binary frame (RFC 6455, 5.2)."""
    assert len(payload) < 126
    if not masked:
        return bytes([0x82, len(payload)]) + payload
    mask = os.urandom(4)
    return bytes([0x82, 0x80 | len(payload)]) + mask + bytes(
        byte ^ mask[place % 4] for place, byte in enumerate(payload))


def read_frame(connection):
    """Return the payload of the next frame."""
    kind, size = receive(connection, 2)
    assert kind == 0x82
    mask = receive(connection, 4) if size & 0x80 else bytes(4)
    return bytes(byte ^ mask[place % 4]
                 for place, byte in enumerate(receive(connection, size & 0x7F)))


def head_for(request):
    """Return the head of the answer to an upgrade."""
    fields = dict(line.split(b": ", 1) for line in request.split(b"\r\n")[1:] if line)
    assert fields[b"Upgrade"] == b"websocket" and fields[b"Connection"] == b"Upgrade"
    return (b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            b"Sec-WebSocket-Accept: " + accept_of(fields[b"Sec-WebSocket-Key"]) + b"\r\n\r\n")


def together(connection, data):
    connection.sendall(data)


def byte_by_byte(connection, data):
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    for place in range(len(data)):
        connection.sendall(data[place:place + 1])


def echoing(send):
    """Return the script of a server that greets with the head, and echoes three frames."""
    def script(connection):
        request = receive_head(connection)
        send(connection, head_for(request) + frame(GREETING, masked=False))
        for _ in range(3):
            connection.sendall(frame(read_frame(connection)[::-1], masked=False))
        assert connection.recv(1) == b"", "the client said more than it should"
    return script


def converse(conn):
    """Upgrade `conn` and return the payloads that came: the greeting and three echoes."""
    key = base64.b64encode(os.urandom(16))
    conn.request("GET", "/socket", headers={
        "Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": key.decode()})
    response = conn.getresponse()
    assert (response.status, response.reason) == (101, "Switching Protocols")
    assert response.getheader("sec-websocket-accept") == accept_of(key).decode()
    assert response.read() == ""
    payloads = [read_frame(conn.sock)]
    for turn in range(3):
        conn.sock.sendall(frame(b"turn %d" % turn, masked=True))
        payloads.append(read_frame(conn.sock))
    return payloads


EXPECTED = [GREETING, b"0 nrut", b"1 nrut", b"2 nrut"]


@row("upgrade")
@pytest.mark.parametrize("send", [together, byte_by_byte])
def test_what_came_with_the_head_is_read_from_the_socket(send):
    with conversing(echoing(send)) as port:
        conn = httplib.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        try:
            assert converse(conn) == EXPECTED
        finally:
            conn.close()


@row("upgrade")
def test_what_came_with_the_head_is_read_from_the_socket_over_tls(certificates):
    context = certificates.server_context()

    def script(connection):
        with context.wrap_socket(connection, server_side=True) as secure:
            echoing(together)(secure)
            secure.unwrap().close()

    with conversing(script) as port:
        conn = httplib.HTTPSConnection(
            "localhost", port, timeout=PATIENCE, context=certificates.client_context())
        try:
            assert converse(conn) == EXPECTED
            # TLS says farewell before the socket goes: the server's recv sees an end and no cut.
            conn.sock = conn.sock.unwrap()
        finally:
            conn.close()


@row("upgrade")
def test_the_socket_lives_on_when_the_connection_lets_go_of_it():
    with conversing(echoing(together)) as port:
        conn = httplib.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        try:
            assert converse(conn) == EXPECTED
            taken, conn.sock = conn.sock, None
        finally:
            conn.close()
        assert taken.fileno() >= 0
        taken.close()
