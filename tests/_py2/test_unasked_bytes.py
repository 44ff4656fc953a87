"""Bytes that nobody asked for on a kept socket, by every way to ask for them: it is let go.

Over TLS what makes a socket readable may be no byte of an answer, or not yet.
"""
import os
import select
import socket
import ssl
import threading

import pytest

from httplib_compat import _demo, httplib
from httplib_compat._py2 import sockets

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
PATIENCE = 10
FOLDER = os.path.dirname(_demo.__file__)  # where the demo has its certificate


@pytest.fixture(params=["poll", "select"])
def way(request, monkeypatch):
    """How sockets are asked: Windows has no poll."""
    if request.param == "select":
        monkeypatch.delattr(select, "poll", raising=False)
    elif not hasattr(select, "poll"):
        pytest.skip("this system has no poll")
    return request.param


@pytest.fixture
def ends():
    """(a connection that opens no socket by itself, with one end of a pair; the other end)."""
    conn = httplib.HTTPConnection("localhost")
    conn.auto_open = 0
    conn.sock, far = socket.socketpair()
    conn.sock.settimeout(PATIENCE)
    far.settimeout(PATIENCE)
    yield conn, far
    conn.close()
    far.close()


def test_a_plain_socket_is_kept_until_a_byte_comes(ends, way):
    conn, far = ends
    for _ in range(2):
        conn.request("GET", "/")
        far.sendall(OK)
        assert conn.getresponse().read() == "ok"
    far.sendall(b"x")
    with pytest.raises(httplib.NotConnected):
        conn.request("GET", "/")
    assert conn.sock is None


class SecureFar:
    """The far end of a TLS connection, in a thread: it answers each request, and may say more.

    Behind the answer to ``/more`` it says a byte, behind that to ``/part`` the beginning of a
    record, as soon as `is_read` is set.
    """

    def __init__(self, sock):
        self._raw = sock.dup()
        self.is_read = threading.Event()
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(os.path.join(FOLDER, "server.pem"))
        self._thread = threading.Thread(target=self._run, args=(context, sock))
        self._thread.start()

    def _run(self, context, sock):
        try:
            with context.wrap_socket(sock, server_side=True) as secure:
                while self._answer(secure):
                    self.is_read.clear()
        except OSError:  # the near end has closed in the midst of an answer: its test is over
            return

    def _answer(self, secure):
        """Answer the next request; tell whether there was one."""
        request = secure.recv(65536)
        if request:
            secure.sendall(OK)
            self.is_read.wait(PATIENCE)
            if b"/more" in request:
                secure.sendall(b"x")
            elif b"/part" in request:
                self._raw.sendall(b"\x17\x03\x03")
        return bool(request)

    def join(self):
        """Wait until the near end has closed, and this one with it."""
        self.is_read.set()
        self._thread.join(PATIENCE)
        self._raw.close()


@pytest.fixture
def secure_ends(ends):
    """The same over TLS: (connection, far end)."""
    conn, sock = ends
    far = SecureFar(sock)
    trusting = ssl.create_default_context(cafile=os.path.join(FOLDER, "authority.pem"))
    conn.sock = trusting.wrap_socket(conn.sock, server_hostname="localhost")
    yield conn, far
    conn.close()
    far.join()


def read_answer(conn, far, path):
    """Ask for a path over TLS and read the answer; wait for what comes behind it, if anything."""
    conn.request("GET", path)
    assert conn.getresponse().read() == "ok"
    far.is_read.set()
    if path != "/":
        assert select.select([conn.sock], [], [], PATIENCE)[0]


def test_a_tls_socket_is_kept_until_a_byte_comes(secure_ends, way):
    conn, far = secure_ends
    read_answer(conn, far, "/")
    read_answer(conn, far, "/")
    read_answer(conn, far, "/more")
    with pytest.raises(httplib.NotConnected):
        conn.request("GET", "/")
    assert conn.sock is None


def test_a_part_of_a_record_may_become_a_byte(secure_ends, way):
    conn, far = secure_ends
    read_answer(conn, far, "/part")
    with pytest.raises(httplib.NotConnected):
        conn.request("GET", "/")
    assert conn.sock is None


def test_what_is_no_byte_leaves_a_tls_socket(secure_ends, way, monkeypatch):
    """As a ticket is none, which the peer sends when it likes."""
    monkeypatch.setattr(sockets, "_ends_amid_a_record", lambda data: False)
    conn, far = secure_ends
    read_answer(conn, far, "/part")
    sock = conn.sock
    conn.request("GET", "/")
    assert conn.sock is sock
    assert sock.gettimeout() == PATIENCE


@pytest.mark.parametrize("record, is_cut", [
    (b"", False), (b"\x17\x03\x03", True), (b"\x17\x03\x03\0\2ab", False),
    (b"\x17\x03\x03\0\2a", True), (b"\x17\x03\x03\0\1a" * 2, False),
    (b"\x17\x03\x03\0\1a\x17", True)])
def test_where_records_end(record, is_cut):
    assert sockets._ends_amid_a_record(record) is is_cut
