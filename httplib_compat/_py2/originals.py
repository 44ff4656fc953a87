"""The standard library's socket as it was when this package was imported.

The rest of the runtime is loaded when it is first used. By then a program may have put its own
class or methods in place, and those have to be asked; so what is the library's own is noted here,
and the face loads it at once.
"""
import socket
import sys
from operator import attrgetter

from .watchedsocket import IndebtedSocket, WatchedSocket

SOCKET = socket.socket
# The classes of a socket without TLS that is exactly the library's: those that look ahead are it.
PLAIN = SOCKET, WatchedSocket, IndebtedSocket
# The classes of TLS sockets of the library that have been met. Who asks often looks here first.
TLS: "set[type]" = set()
MAKEFILE = SOCKET.makefile
CREATE_CONNECTION = socket.create_connection
GETADDRINFO = socket.getaddrinfo

# None where a program has put its own in place already: then it is asked whatever there is to send.
SENDALL = None if SOCKET.__module__ == "socket" and "sendall" in vars(SOCKET) else SOCKET.sendall

_ways_of_sending = attrgetter("send", "sendall", "sendfile")
_SENDING = _ways_of_sending(SOCKET)


def is_plain(sock):
    """Tell whether `sock` is exactly a socket of the standard library, without TLS."""
    return type(sock) in PLAIN


def is_own(sock):
    """Tell whether `sock` is exactly a socket of the standard library, plain or TLS."""
    return type(sock) in PLAIN or is_tls(sock)


def is_tls(sock):
    """Tell whether `sock` is exactly a TLS socket of the standard library, looked at or not."""
    kind = type(sock)
    if kind in TLS:
        return True
    # Without `ssl` loaded there is no TLS socket; loading it here would cost every program.
    ssl = sys.modules.get("ssl")
    if ssl is None or kind is not ssl.SSLSocket:
        return False
    if kind.__module__ == "ssl":
        TLS.add(kind)
    return True


def sends_as_ever():
    """Tell whether nobody has replaced a way of sending on the class of plain sockets."""
    return _ways_of_sending(SOCKET) == _SENDING
