"""Files that the kernel sends alone, and those that are asked for block by block."""
import io
import os
import socket
import threading

import pytest

from httplib_compat import httplib
from httplib_compat._py2.sendingfiles import send_file

DATA = b"0123456789" * 1000
needs_sendfile = pytest.mark.skipif(not hasattr(os, "sendfile"),
                                    reason="this system has no sendfile")


@pytest.fixture
def pair():
    """A plain socket of this process, and what arrives at its other end once it is closed."""
    left, right = socket.socketpair()
    arrived = []

    def receive():
        while True:
            piece = right.recv(65536)
            if not piece:
                return
            arrived.append(piece)

    thread = threading.Thread(target=receive)
    thread.start()

    def rest():
        left.shutdown(socket.SHUT_WR)
        thread.join(5)
        return b"".join(arrived)

    yield left, rest
    left.close()
    thread.join(5)
    right.close()


@pytest.fixture
def path(tmpdir):
    tmpdir.join("body").write_binary(DATA)
    return str(tmpdir.join("body"))


@needs_sendfile
@pytest.mark.parametrize("mode", ["rb", "r+b", "r"])
@pytest.mark.parametrize("read, amount", [(0, None), (0, 10000), (7, None), (7, 100), (0, 20000)])
def test_a_file_of_open_is_sent_from_where_it_stands(pair, path, mode, read, amount):
    sock, rest = pair
    with open(path, mode) as body:
        body.read(read)
        expected = DATA[read:] if amount is None else DATA[read:read + amount]
        assert send_file(sock, body, amount) == len(expected)
        assert body.read() in (DATA[read + len(expected):], DATA[read + len(expected):].decode())
    assert rest() == expected


class Reading(io.BufferedReader):
    """A file whose `read` is the program's own."""


def test_a_file_of_a_programs_own_class_is_read(pair, path):
    with open(path, "rb", buffering=0) as raw, Reading(raw) as body:
        assert send_file(pair[0], body, None) is None
        assert send_file(pair[0], raw, None) is None
    assert send_file(pair[0], io.BytesIO(DATA), None) is None


def test_a_read_of_the_programs_own_is_called(pair, path):
    with open(path, "rb") as body:
        body.read = lambda amount: b""
        assert send_file(pair[0], body, None) is None
        del body.read


def test_a_socket_whose_sending_was_replaced_is_asked(pair, path, monkeypatch):
    monkeypatch.setattr(socket.socket, "sendall", lambda self, data: None)
    with open(path, "rb") as body:
        assert send_file(pair[0], body, None) is None


def test_a_socket_of_another_class_is_asked(path):
    class Mine(socket.socket):
        """A program's own."""

    with Mine() as sock, open(path, "rb") as body:
        assert send_file(sock, body, None) is None


def test_a_request_with_a_file_sends_head_and_body(pair, path):
    sock, rest = pair
    conn = httplib.HTTPConnection("example.org")
    conn.sock = sock
    with open(path, "rb") as body:
        body.seek(10)
        conn.request("PUT", "/", body)
        assert body.read() == b""
    sent = rest()
    assert sent.endswith(b"Content-Length: 9990\r\n\r\n" + DATA[10:])
