"""Looking at the bytes of a TLS socket before they are taken, which OpenSSL has no call for.

A record is received and handed back to the socket itself: it becomes, until that is read, an
object of a subclass whose reading methods give what was handed back first. So whoever reads the
socket, the response, its file or the program by hand, reads on where the last one stopped.
"""
import ssl
from _thread import RLock

from .bytestr import wrap
from .originals import TLS
from .receiving import RECORD
from .sockets import JOINED
from .watchedsocket import amid_a_read

# The library's own `sendall`; None where a program has put its own in place already.
_SENDALL = ssl.SSLSocket.__dict__.get("sendall")
_SENDALL = _SENDALL if getattr(_SENDALL, "__globals__", None) is vars(ssl) else None


# By name, as another thread may have made the object one of this class again.
_TLS = ssl.SSLSocket


class LookedAtSocket(_TLS):
    """An SSLSocket with bytes, `_handed_back`, that come before those of the wire.

    Of two threads that read it one may find that the other has had the last of them.
    """

    def _take(self, amount):
        """Return up to `amount` bytes, or None when there are none any more."""
        if _taking._is_owned():
            raise amid_a_read()
        with _taking:
            data = self.__dict__.pop("_handed_back", None)
            if data is None:
                return None
            if len(data) > amount:
                self._handed_back = data[amount:]
                return data[:amount]
            self.__class__ = _TLS
            return data

    def recv(self, buflen=1024, flags=0):
        """Return up to `buflen` bytes; flags are refused, as for every TLS socket."""
        data = None if flags else self._take(buflen)
        return _TLS.recv(self, buflen, flags) if data is None else data

    def recv_into(self, buffer, nbytes=None, flags=0):
        """Receive into `buffer`; return the number of bytes. Flags are refused."""
        return _TLS.recv_into(self, buffer, nbytes, flags) if flags else self._fill(buffer, nbytes)

    def _fill(self, buffer, amount):
        with memoryview(buffer) as view, view.cast("B") as room:
            amount = min(amount or len(room), len(room))
            data = self._take(amount)
            if data is not None:
                room[:len(data)] = data
                return len(data)
        return _TLS.read(self, amount, buffer)

    def read(self, len=1024, buffer=None):
        """Return up to `len` bytes, or receive them into `buffer`."""
        if buffer is not None:
            return self._fill(buffer, len)
        data = self._take(len)
        return _TLS.read(self, len) if data is None else data

    def pending(self):
        """Return the number of bytes that can be read without asking the wire."""
        return len(self.__dict__.get("_handed_back", b"")) + _TLS.pending(self)


# Held while bytes that were handed back are taken, which is soon.
_taking = RLock()


TLS.add(LookedAtSocket)


def look(sock, amount):
    """Return up to `amount` bytes that come next on a TLS socket, without taking them."""
    data = sock.__dict__.get("_handed_back")
    if data is None:
        data = sock.recv(min(amount, RECORD))
        hand_back(sock, data)
    return data[:amount]


def hand_back(sock, data):
    """Have bytes that were taken from a TLS socket read again, first."""
    if data:
        if type(sock) is LookedAtSocket:
            with _taking:
                data += sock.__dict__.pop("_handed_back", b"")
        sock._handed_back = data
        sock.__class__ = LookedAtSocket


def send_request(sock, head, data):
    """Send the head and the body of a request, exact bytes, by as few calls as it takes.

    A program's own `sendall` gets both at once, as on 2.7.
    """
    if type(sock).sendall is not _SENDALL or "sendall" in sock.__dict__:
        sock.sendall(wrap(head + data))
    elif len(data) > JOINED:
        sock.sendall(head)
        sock.sendall(data)
    else:
        send_all(sock, head + data)


def send_all(sock, data):
    """Send exact bytes whole over TLS: by one `send`, where `sendall` makes two views first."""
    sent = sock.send(data)
    if sent < len(data):
        sock.sendall(data[sent:])
