"""Which sockets are this process's own, so that short ways are safe, and which are foreign.

Tests and tunnels of legacy code bring sockets with `sendall` and `makefile` only. Those are used
by these two methods alone; a real socket may be asked for more.
"""
import socket
import sys

from .foreignfile import ForeignFile
from .lineandfile import LineAndFileWrapper
from .socketfile import SocketFile


# Programs that replace `makefile` on the class want theirs to be called.
_MAKEFILE = socket.socket.makefile


def is_own(sock):
    """Tell whether `sock` is exactly a socket of the standard library, plain or TLS."""
    kind = type(sock)
    if kind is socket.socket:
        return True
    # Without `ssl` loaded there is no TLS socket; loading it here would cost every program.
    ssl = sys.modules.get("ssl")
    return ssl is not None and kind is ssl.SSLSocket


def open_file(sock, buffering):
    """Return the file that a response reads `sock` by, unbuffered unless `buffering`.

    The socket's own `makefile` decides, with the arguments of Python 2, where it has one.
    """
    if is_own(sock) and type(sock).makefile is _MAKEFILE and "makefile" not in getattr(
            sock, "__dict__", ()):
        return SocketFile(sock, buffering)
    file = sock.makefile("rb") if buffering else sock.makefile("rb", 0)
    return ForeignFile(file)


def release(file):
    """Let go of a file over one of our sockets; a foreign file is the program's to close."""
    if type(file) is LineAndFileWrapper:
        file = file._file
    if type(file) is SocketFile:
        file.close()


def send_at_once(sock):
    """Let a body follow its head without waiting for the peer's acknowledgement (Nagle)."""
    if type(sock) is socket.socket and sock.family in (socket.AF_INET, socket.AF_INET6):
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
