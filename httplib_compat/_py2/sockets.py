"""What is asked of sockets besides their bytes: files, sending, what waits on them.

Tests and tunnels of legacy code bring sockets with `sendall` and `makefile` only. Those are used
by these two methods alone; a socket of the standard library (`originals`) may be asked for more.
"""
import _socket
import select
import socket
from operator import attrgetter

from .foreignfile import ForeignFile
from .originals import GETADDRINFO, MAKEFILE, SENDALL, SOCKET, is_own, is_plain
from .socketfile import SocketFile
from .watchedsocket import common, own_fileno


_PEEK = getattr(socket, "MSG_PEEK", 0)
_RECORDS = 64 * 1024  # bytes of records that are looked at; more than that is no ticket
# Bytes that nearly always find room in the kernel at once.
_ONE_WAIT = 16 * 1024
# Up to here a body is copied behind its head, for one packet; beyond, both go out as they are.
JOINED = 16 * 1024
_ONE_SEND = 1024 * 1024  # PyPy copies what it is given to send


def open_file(sock, buffering):
    """Return the file that a response reads `sock` by, unbuffered unless `buffering`.

    Over a socket of ours it begins unbuffered anyway: what is behind a head may not be HTTP. The
    socket's own `makefile` decides, with the arguments of Python 2, where it has one.
    """
    if is_own(sock) and type(sock).makefile is MAKEFILE and "makefile" not in getattr(
            sock, "__dict__", ()):
        return SocketFile(sock, False)
    file = sock.makefile("rb") if buffering else sock.makefile("rb", 0)
    return ForeignFile(file)


def release(file):
    """Let go of a file over one of our sockets; a foreign file is the program's to close."""
    if hasattr(file, "_line_consumed"):  # the file of an HTTP/0.9 answer
        file = file._file
    if type(file) is SocketFile:
        file.close()


def holds_bytes(sock):
    """Tell whether bytes have arrived on `sock` that nobody has read; what cannot be asked: no.

    A peer that has closed has sent no bytes. Over TLS the byte that tells is taken: whoever asks
    and hears yes closes the socket.
    """
    if not (isinstance(sock, _socket.socket) or isinstance(
            getattr(sock, "_sock", None), _socket.socket)):
        return False
    pending = getattr(sock, "pending", None)
    try:
        if pending is not None and pending():
            return True
        if not _is_readable(own_fileno(sock)):
            return False
        return _takes_a_byte(sock) if pending is not None else bool(
            common(sock).recv(1, _PEEK))
    except (OSError, ValueError):
        return False


def asks_whether_readable(sock):
    """Return ``poll`` for one socket of ours, or None; a yes of it is worth asking, a no is a no.

    Over TLS a no means that nothing is in the kernel: some may be `pending` still.
    """
    if not is_own(sock) or not hasattr(select, "poll") or own_fileno(sock) < 0:
        return None
    poll = select.poll()
    poll.register(own_fileno(sock), select.POLLIN)
    return poll.poll


def _is_readable(descriptor):
    """Tell whether a read would not wait. `select` is asked for by name: gevent puts its own."""
    if hasattr(select, "poll"):
        poll = select.poll()
        poll.register(descriptor, select.POLLIN)
        return bool(poll.poll(0))
    return bool(select.select((descriptor,), (), (), 0)[0])


def _takes_a_byte(sock):
    """Tell whether a byte of the peer's comes out of a TLS socket; its tickets are none.

    Of a record that has not come whole nobody knows what is in it: that counts, too.
    """
    if isinstance(sock, _socket.socket) and _PEEK and _ends_amid_a_record(
            _socket.socket.recv(sock, _RECORDS, _PEEK)):
        return True
    timeout = sock.gettimeout()
    sock.settimeout(0)
    try:
        return bool(sock.recv(1))
    finally:
        sock.settimeout(timeout)


def _ends_amid_a_record(data):
    """Tell whether bytes off the wire are not records as a whole (RFC 8446, 5.1)."""
    position = 0
    while position < len(data):
        position += 5 + int.from_bytes(data[position + 3:position + 5], "big")
    return position != len(data)


def send_all(sock, data):
    """Send a string whole. The timeout of a plain socket is for each wait, as on Python 2.

    Python 3's own `sendall` counts it for the whole string. One of the program's is asked as it is.
    """
    if (not is_plain(sock) or len(data) <= _ONE_WAIT or SOCKET.sendall is not SENDALL
            or not sock.gettimeout()):
        sock.sendall(data)
        return
    with memoryview(data) as view, view.cast("B") as left:
        sent = 0
        while sent < len(left):
            sent += sock.send(left[sent:sent + _ONE_SEND])


def send_at_once(sock):
    """Let a body follow its head without waiting for the peer's acknowledgement (Nagle)."""
    # Asked of the kernel's object: the library's own answer is an enum, made each time.
    if is_plain(sock) and _family(sock) in _INTERNET:
        sock.setsockopt(_TCP, _NODELAY, 1)


# Where gevent was at work before, the library's class is its own, over a kernel's object.
_family = (_socket.socket.family.__get__ if issubclass(SOCKET, _socket.socket)
           else attrgetter("family"))
_INTERNET = int(socket.AF_INET), int(socket.AF_INET6)
_TCP, _NODELAY = int(socket.IPPROTO_TCP), socket.TCP_NODELAY


def looked_up(host):
    """Return `host` as `getaddrinfo` is to be asked for it.

    Text goes through the IDNA codec there, which gives back ASCII after long thought: such a name
    is handed in as bytes, unless the codec would refuse it, or the program answers itself.
    """
    if (type(host) is str and socket.getaddrinfo is GETADDRINFO and len(host) < _LABEL_TOO_LONG
            and ".." not in host and host[:1] != "."):
        try:
            return host.encode("ascii")
        except UnicodeEncodeError:
            return host
    return host


_LABEL_TOO_LONG = 64
