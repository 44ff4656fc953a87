"""The file over a socket: exact when unbuffered, whole reads, lines within a limit."""
import socket

import pytest

from httplib_compat._py2.bytestr import bytestr
from httplib_compat._py2.socketfile import SocketFile

TEXT = b"first\r\nsecond\n\nlast"


class ByteWise(socket.socket):
    """A socket of another class: nothing but recv may be used on it."""


@pytest.fixture(params=["plain", "other"])
def pair(request):
    """Two connected sockets; the near one plain, or of a class that is not peeked at."""
    near, far = socket.socketpair()
    if request.param == "other":
        near = ByteWise(near.family, near.type, near.proto, fileno=near.detach())
    near.settimeout(10)
    with near, far:
        yield near, far


@pytest.fixture(params=[False, True], ids=["unbuffered", "buffered"])
def buffered(request):
    """Both ways to read."""
    return request.param


def sent(far, data):
    far.sendall(data)
    far.shutdown(socket.SHUT_WR)


def test_lines_come_one_by_one_and_an_empty_one_ends_them(pair, buffered):
    near, far = pair
    sent(far, TEXT)
    file = SocketFile(near, buffered)
    lines = [file.readline() for _ in range(5)]
    assert lines == ["first\r\n", "second\n", "\n", "last", ""]
    assert {type(line) for line in lines} == {bytestr}
    file.close()


def test_iteration_and_readlines_give_the_same_lines(pair, buffered):
    near, far = pair
    sent(far, TEXT)
    file = SocketFile(near, buffered)
    assert next(file) == "first\r\n"
    assert file.readlines() == ["second\n", "\n", "last"]
    assert list(file) == []
    file.close()


def test_a_peek_takes_nothing(pair, buffered):
    near, far = pair
    sent(far, TEXT)
    file = SocketFile(near, buffered)
    looks = buffered or type(near) is socket.socket
    assert file.peek() == file.peek() == (TEXT if looks else b"")
    assert file.readline() == "first\r\n"
    assert file.read() == TEXT[7:]
    file.close()


def test_readlines_stops_after_its_hint(pair):
    near, far = pair
    sent(far, TEXT)
    file = SocketFile(near, False)
    assert file.readlines(1) == ["first\r\n"]
    assert file.readlines(8) == ["second\n", "\n"]
    file.close()


@pytest.mark.parametrize("limit", [1, 3, 6, 7, 8, 100])
def test_a_line_is_cut_at_its_limit_and_goes_on_behind_it(pair, buffered, limit):
    near, far = pair
    sent(far, TEXT)
    file = SocketFile(near, buffered)
    first = file.readline(limit)
    assert first == TEXT[:min(limit, 7)]
    assert first + file.read() == TEXT
    file.close()


def test_a_limit_of_nothing_reads_nothing(pair, buffered):
    near, far = pair
    sent(far, TEXT)
    file = SocketFile(near, buffered)
    assert (file.readline(0), file.read(0)) == ("", "")
    assert file.read() == TEXT
    file.close()


def test_unbuffered_reading_leaves_what_follows_in_the_socket(pair):
    near, far = pair
    far.sendall(TEXT)
    file = SocketFile(near, False)
    assert file.readline() == "first\r\n"
    assert near.recv(3) == b"sec"
    assert file.read(2) == "on"
    assert near.recv(100) == b"d\n\nlast"
    file.close()


def test_reads_are_whole_however_the_bytes_arrive(pair, buffered):
    near, far = pair
    file = SocketFile(near, buffered)
    near.settimeout(0.05)
    far.sendall(b"abc")
    with pytest.raises(socket.timeout):
        file.read(6)
    far.sendall(b"defghi")
    assert file.read(6) == "abcdef"
    with pytest.raises(socket.timeout):
        file.readline()
    sent(far, b"j\nk")
    assert file.readline() == "ghij\n"
    assert file.read(10) == "k"
    file.close()


def test_a_large_amount_that_never_comes_costs_no_memory(pair, buffered):
    near, far = pair
    sent(far, b"abc")
    file = SocketFile(near, buffered)
    assert file.read(10 ** 15) == "abc"
    file.close()


def test_a_long_line_crosses_every_block(pair, buffered):
    near, far = pair
    line = b"x" * 20000 + b"\n"
    sent(far, line + b"rest")
    file = SocketFile(near, buffered)
    assert file.readline() == line
    assert file.read() == "rest"
    file.close()


def test_the_descriptor_lives_until_its_last_user_lets_go(pair):
    near, far = pair
    file = SocketFile(near, False)
    descriptor = file.fileno()
    near.close()
    far.sendall(b"still here\n")
    assert file.fileno() == descriptor
    assert file.readline() == "still here\n"
    file.close()
    assert near.fileno() == -1


def test_a_closed_file_says_so(pair):
    file = SocketFile(pair[0], False)
    file.close()
    file.close()
    assert file.closed
    for call in (file.read, file.readline, file.fileno):
        with pytest.raises(ValueError, match="closed file"):
            call()
