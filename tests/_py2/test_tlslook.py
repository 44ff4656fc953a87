"""A TLS socket that was looked at: whoever reads it, by whatever method, misses no byte."""
import os
import socket
import ssl
import sys
import threading

import pytest

from httplib_compat import _demo
from httplib_compat._py2 import tlslook
from httplib_compat._py2.tlslook import LookedAtSocket, hand_back, look, send_request

SAID = b"0123456789"


@pytest.fixture(scope="module")
def contexts():
    """(the server's context, the client's), with the certificate that the demo has."""
    folder = os.path.dirname(_demo.__file__)
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(os.path.join(folder, "server.pem"))
    return server, ssl.create_default_context(cafile=os.path.join(folder, "authority.pem"))


@pytest.fixture
def near(contexts):
    """The client's end of a TLS connection whose server has said ten bytes and closed."""
    left, right = socket.socketpair()
    left.settimeout(5)
    right.settimeout(5)

    def serve():
        with contexts[0].wrap_socket(right, server_side=True) as secure:
            secure.sendall(SAID)

    thread = threading.Thread(target=serve)
    thread.start()
    secure = contexts[1].wrap_socket(left, server_hostname="localhost")
    yield secure
    thread.join(5)
    secure.close()


def read_into(sock, amount):
    room = bytearray(amount)
    return bytes(room[:sock.recv_into(room)])


def read_into_part(sock, amount):
    room = bytearray(amount + 5)
    return bytes(room[:sock.recv_into(room, amount)])


def read_to_buffer(sock, amount):
    room = bytearray(amount)
    return bytes(room[:sock.read(amount, room)])


READERS = [lambda sock, amount: sock.recv(amount), lambda sock, amount: sock.read(amount),
           read_into, read_into_part, read_to_buffer]
READER_NAMES = ["recv", "read", "recv_into", "recv_into a part", "read into a buffer"]


@pytest.mark.parametrize("read", READERS, ids=READER_NAMES)
@pytest.mark.parametrize("amount", [1, 3, 10, 100])
def test_what_was_seen_is_read_again_by_every_method(near, read, amount):
    assert look(near, 100) == SAID
    got = b""
    while len(got) < len(SAID):
        got += read(near, amount)
    assert got == SAID
    assert type(near) is ssl.SSLSocket


def test_a_look_takes_nothing_and_sees_the_same_again(near):
    assert (look(near, 100), look(near, 4), look(near, 100)) == (SAID, SAID[:4], SAID)
    assert type(near) is LookedAtSocket
    assert near.pending() == len(SAID)
    assert near.recv(4) == SAID[:4]
    assert (look(near, 100), near.pending()) == (SAID[4:], 6)


def test_a_file_of_the_socket_reads_it_too(near):
    look(near, 100)
    with near.makefile("rb") as file:
        assert file.read(10) == SAID


def test_flags_are_refused_as_by_every_tls_socket(near):
    look(near, 100)
    with pytest.raises(ValueError):
        near.recv(1, socket.MSG_PEEK)
    with pytest.raises(ValueError):
        near.recv_into(bytearray(1), 1, socket.MSG_PEEK)


@pytest.mark.parametrize("read", READERS, ids=READER_NAMES)
def test_who_comes_when_another_thread_has_had_the_last_reads_on_from_the_wire(near, read):
    near.__class__ = LookedAtSocket
    assert read(near, 10) == SAID
    assert near.pending() == 0


@pytest.mark.parametrize("read", READERS, ids=READER_NAMES)
def test_a_handler_that_reads_where_its_thread_takes_what_was_seen_is_refused(near, read):
    look(near, 100)
    with tlslook._taking:
        with pytest.raises(BlockingIOError):
            read(near, 4)
    assert near.recv(100) == SAID


def test_a_recv_into_of_the_programs_asks_the_one_it_found(near):
    receive, asked = near.recv_into, []

    def recv_into(*arguments):
        asked.append(arguments)
        return receive(*arguments)

    near.recv_into = recv_into
    look(near, 100)
    room = bytearray(10)
    assert near.recv_into(room, 10) == 10
    assert (bytes(room), len(asked)) == (SAID, 1)


@pytest.mark.parametrize("taken", [0, 4, 10])
def test_what_is_handed_back_is_read_first(near, taken):
    look(near, 100)
    hand_back(near, near.recv(taken) if taken else b"")
    assert near.recv(100) == SAID
    assert type(near) is ssl.SSLSocket


class Slow:
    """A socket with the `sendall` of TLS that takes three bytes at a time."""

    _sslobj = True
    sendall = ssl.SSLSocket.sendall

    def __init__(self):
        self.sent = []

    def _checkClosed(self):
        """It is open."""

    def send(self, data):
        self.sent.append(bytes(data[:3]))
        return len(self.sent[-1])


def counted_alone():
    """Return one whose own `sendall` no other has."""
    sock = Slow()
    sock.sendall = sock.sent.append
    return sock


class Counted(Slow):
    """The same by a program that has put its own `sendall` there."""

    def sendall(self, data):
        self.sent.append(data)


@pytest.mark.parametrize("kind, sent", [
    pytest.param(Slow, [b"012", b"345", b"678", b"9"], marks=pytest.mark.skipif(
        sys.implementation.name == "pypy", reason="its sendall needs more of a socket than this")),
    (Counted, [SAID]), (counted_alone, [SAID])])
def test_all_is_sent_and_by_the_sendall_of_a_program_that_has_one(kind, sent):
    sock = kind()
    send_request(sock, SAID[:5], SAID[5:])
    assert sock.sent == sent
