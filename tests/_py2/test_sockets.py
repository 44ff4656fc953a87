"""Which sockets are this process's own, and which files come of them."""
import io
import socket
import ssl
import subprocess
import sys

import pytest

from httplib_compat._py2.bytestr import bytestr
from httplib_compat._py2.elementtree import element_tree_asks
from httplib_compat._py2.foreignfile import ForeignFile
from httplib_compat._py2.originals import TLS, is_own, is_tls
from httplib_compat._py2.socketfile import SocketFile
from httplib_compat._py2.sockets import open_file, release, send_at_once


class Fake:
    """A socket whose makefile notes how it was called."""

    def __init__(self, file):
        self.file = file
        self.calls = []

    def makefile(self, *arguments):
        self.calls.append(arguments)
        return self.file


class Short(io.RawIOBase):
    """A raw file that gives one byte at a time, as a socket may."""

    def __init__(self, data):
        self.data = data

    def readable(self):
        return True

    def readinto(self, buffer):
        piece, self.data = self.data[:1], self.data[1:]
        buffer[:len(piece)] = piece
        return len(piece)


class Blocked(io.RawIOBase):
    """A raw file over a socket that has nothing now and does not wait."""

    def readable(self):
        return True

    def readinto(self, buffer):
        return None


def test_only_the_standard_library_s_sockets_are_own():
    class Mine(socket.socket):
        """A program's socket."""

    with socket.socket() as plain, Mine() as mine:
        assert is_own(plain) and not is_own(mine)
    assert not is_own(Fake(None))


def test_an_own_socket_gets_an_exact_file():
    near, far = socket.socketpair()
    with near, far:
        file = open_file(near, False)
        assert type(file) is SocketFile
        release(file)
        assert file.closed


def test_a_makefile_put_on_the_class_is_called(monkeypatch):
    monkeypatch.setattr(socket.socket, "makefile", lambda self, *arguments: io.BytesIO(b"theirs"))
    with socket.socket() as plain:
        assert open_file(plain, False).read() == "theirs"


@pytest.mark.parametrize("buffering, arguments", [(False, ("rb", 0)), (True, ("rb",))])
def test_a_foreign_socket_s_makefile_is_called_as_on_python_2(buffering, arguments):
    fake = Fake(io.BytesIO(b"x"))
    assert type(open_file(fake, buffering)) is ForeignFile
    assert fake.calls == [arguments]


@pytest.mark.parametrize("file", [io.BytesIO(b"a\nb\xe9\nc"), io.StringIO("a\nb\xe9\nc")],
                         ids=["bytes", "text"])
def test_a_foreign_file_gives_byte_strings_of_either_kind(file):
    foreign = ForeignFile(file)
    assert foreign.readline() == "a\n" and foreign.read(1) == "b"
    assert type(foreign.read(1)) is bytestr
    assert list(foreign) == ["\n", "c"]
    assert foreign.tell() == file.tell()
    foreign.close()
    assert file.closed


def test_a_raw_file_s_short_reads_are_made_whole():
    foreign = ForeignFile(Short(b"abcdef"))
    assert foreign.read(4) == "abcd"
    assert foreign.read(10) == "ef"
    assert foreign.read() == ""


def test_a_socket_that_does_not_wait_says_so():
    with pytest.raises(BlockingIOError, match="no data now"):
        ForeignFile(Blocked()).read(4)


def test_a_foreign_file_is_not_released():
    file = io.BytesIO()
    release(ForeignFile(file))
    assert not file.closed


def test_nagle_is_switched_off_on_tcp_alone():
    near, far = socket.socketpair()
    with near, far, socket.socket() as tcp:
        send_at_once(near)
        send_at_once(object())
        send_at_once(tcp)
        assert tcp.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


COOPERATIVE = """
import socket
Kernels = socket.socket

class Cooperative:
    def __init__(self):
        self._sock = Kernels()

    family = property(lambda self: self._sock.family)

for name in ("recv", "send", "sendall", "sendfile", "makefile", "setsockopt", "getsockopt"):
    setattr(Cooperative, name, getattr(Kernels, name))
Cooperative.setsockopt = lambda self, *arguments: self._sock.setsockopt(*arguments)
socket.socket = Cooperative
from httplib_compat._py2.sockets import send_at_once
sock = socket.socket()
send_at_once(sock)
print(sock._sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) != 0)
sock._sock.close()
"""


def test_nagle_is_switched_off_on_a_socket_that_only_holds_a_kernel_s():
    # As of gevent, where it has put its own class in place before this package is imported.
    assert subprocess.check_output([sys.executable, "-c", COOPERATIVE]).split() == [b"True"]


def test_element_tree_alone_gets_exact_bytes():
    import xml.etree.ElementTree

    def read():
        return element_tree_asks()

    space = {"__name__": xml.etree.ElementTree.__name__, "read": read}
    exec("def parse():\n    return read()", space)
    assert space["parse"]()
    assert not read()


def test_a_tls_class_of_the_programs_is_one_as_long_as_it_is_in_place(monkeypatch):
    class Own:
        pass

    monkeypatch.setattr(ssl, "SSLSocket", Own)
    assert is_tls(Own())
    monkeypatch.undo()
    assert not is_tls(Own())
    assert Own not in TLS
