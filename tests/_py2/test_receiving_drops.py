"""A peer that sends a body byte by byte: what is held is little more than what came."""
import socket

import pytest

from httplib_compat._py2 import receiving

KIB = 1024
CAME = bytes(number % 251 for number in range(60000))


class Dripping:
    """A socket that gives one byte at a time, and then ends the stream, or fails."""

    def __init__(self, data, fails=False):
        self.left = iter([data[place:place + 1] for place in range(len(data))])
        self.fails = fails

    def recv(self, amount, flags=0):
        for byte in self.left:
            return byte
        if self.fails:
            raise socket.timeout("timed out")
        return b""

    def recv_into(self, room):
        byte = self.recv(1)
        room[:len(byte)] = byte
        return len(byte)


# A name for how it is received, and the arguments of `receive` for it.
WAYS = {"up to 1 MiB": (1000 * KIB, True), "more": (2000 * KIB, True),
        "over TLS": (2000 * KIB, False)}


@pytest.fixture(params=sorted(WAYS))
def way(request):
    """An amount that is more than comes, and whether the socket is plain."""
    return WAYS[request.param]


def test_all_of_it_comes(way):
    amount, is_plain = way
    assert receiving.receive(Dripping(CAME), amount, is_plain, None) == CAME


def test_all_of_it_is_put_back(way):
    amount, is_plain = way
    put_back = []
    with pytest.raises(socket.timeout):
        receiving.receive(Dripping(CAME, fails=True), amount, is_plain, put_back.append)
    assert b"".join(put_back) == CAME


def test_not_a_byte_more_is_asked_for(way):
    _, is_plain = way
    sock = Dripping(CAME)
    assert receiving.receive(sock, 50000, is_plain, None) == CAME[:50000]
    assert b"".join(sock.left) == CAME[50000:]


def test_little_more_is_held_than_came(way):
    amount, is_plain = way
    sock = Dripping(CAME)
    receiving.receive(Dripping(b"a"), amount, is_plain, None)  # what is made once is made now
    tracemalloc = pytest.importorskip("tracemalloc", reason="PyPy has none")
    tracemalloc.start()
    try:
        receiving.receive(sock, amount, is_plain, None)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    # The address space that is claimed for a large body counts here, though nobody touches it.
    claimed = amount if is_plain and amount > 64 * KIB else 0
    assert peak < claimed + 3 * len(CAME) + 256 * KIB
