"""Opening the socket of a connection, to an address of numbers by as few calls as there can be.

`socket.create_connection` asks the resolver, which has nothing to find out there. The socket is the
one that it makes, and what is raised is what it raises.
"""
import _socket
import socket

from .originals import CREATE_CONNECTION, GETADDRINFO, SOCKET
from .sockets import looked_up, send_at_once
from .watchedsocket import watch

_NO_TIMEOUT = socket._GLOBAL_DEFAULT_TIMEOUT  # type: ignore[attr-defined]
_INTERNET, _STREAM = int(socket.AF_INET), int(socket.SOCK_STREAM)
_TCP, _NODELAY = int(socket.IPPROTO_TCP), socket.TCP_NODELAY
# Where a program had put its own in place before, that is asked.
_ARE_THE_LIBRARYS = SOCKET.__module__ == getattr(CREATE_CONNECTION, "__module__", None) == "socket"
# Hosts that are addresses of IP version 4 as the resolver would write them, and the protocol that
# it names for a stream to them. A program has few.
_known: "dict[str, int]" = {}
_MOST_KNOWN = 1000


def open_socket(conn):
    """Give a connection its socket; the program's own way to make one is asked as it is.

    Raises what the socket raises.
    """
    host, port = conn.host, conn.port
    is_own = conn._create_connection is CREATE_CONNECTION
    sock = None
    if is_own and conn.source_address is None:
        sock = open_by_number(host, port, conn.timeout)
    if sock is None:
        sock = conn._create_connection(
            (looked_up(host) if is_own else host, port), conn.timeout, conn.source_address)
        conn.sock = sock
        send_at_once(sock)
    conn.sock = sock
    if is_own:
        watch(sock)


def open_by_number(host, port, timeout):
    """Return a socket connected to `host`; None where that is a name, or somebody is to be asked.

    `timeout` is as for `socket.create_connection`. What is sent on it goes at once (no Nagle).
    Raises what the socket raises.
    """
    if (type(host) is not str or type(port) is not int or not 0 <= port <= 65535
            or socket.socket is not SOCKET or socket.getaddrinfo is not GETADDRINFO):
        return None
    protocol = _known.get(host)
    if protocol is None:
        protocol = _learn(host)
        if protocol is None:
            return None
    sock = SOCKET(_INTERNET, _STREAM, protocol)
    try:
        if timeout is not _NO_TIMEOUT:
            sock.settimeout(timeout)
        sock.connect((host, port))
        sock.setsockopt(_TCP, _NODELAY, 1)
    except BaseException:
        sock.close()
        raise
    return sock


def _learn(host):
    """Return the protocol of streams to `host` and remember it; None where it is no number."""
    # PyPy's inet_pton passes a NUL by.
    if not _ARE_THE_LIBRARYS or not hasattr(_socket, "inet_pton") or not host.isprintable():
        return None
    try:
        _socket.inet_pton(_INTERNET, host)
    except (OSError, ValueError):
        return None
    protocol = int(GETADDRINFO(host, None, _INTERNET, _STREAM)[0][2])
    if len(_known) < _MOST_KNOWN:
        _known[host] = protocol
    return protocol
