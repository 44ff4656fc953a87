"""Looking at the bytes of a TLS socket before they are taken, which OpenSSL has no call for.

A record is received and handed back to the socket itself: it becomes, until that is read, an
object of a subclass whose reading methods give what was handed back first. So whoever reads the
socket, the response, its file or the program by hand, reads on where the last one stopped.
"""
import ssl

from .bytestr import wrap
from .originals import TLS
from .receiving import RECORD
from .sockets import JOINED

# The library's own `sendall`; None where a program has put its own in place already.
_SENDALL = ssl.SSLSocket.__dict__.get("sendall")
_SENDALL = _SENDALL if getattr(_SENDALL, "__globals__", None) is vars(ssl) else None


class LookedAtSocket(ssl.SSLSocket):
    """An SSLSocket with bytes, `_handed_back`, that come before those of the wire."""

    def _take(self, amount):
        data = self._handed_back
        if len(data) <= amount:
            self.__class__ = ssl.SSLSocket
            del self._handed_back
            return data
        self._handed_back = data[amount:]
        return data[:amount]

    def recv(self, buflen=1024, flags=0):
        """Return up to `buflen` bytes; flags are refused, as for every TLS socket."""
        if flags:
            return super().recv(buflen, flags)
        return self._take(buflen)

    def recv_into(self, buffer, nbytes=None, flags=0):
        """Receive into `buffer`; return the number of bytes. Flags are refused."""
        if flags:
            return super().recv_into(buffer, nbytes, flags)
        with memoryview(buffer) as view, view.cast("B") as room:
            data = self._take(min(nbytes or len(room), len(room)))
            room[:len(data)] = data
        return len(data)

    def read(self, len=1024, buffer=None):
        """Return up to `len` bytes, or receive them into `buffer`."""
        if buffer is not None:
            return self.recv_into(buffer, len)
        return self._take(len)

    def pending(self):
        """Return the number of bytes that can be read without asking the wire."""
        return len(self._handed_back) + super().pending()


TLS.add(LookedAtSocket)


def look(sock, amount):
    """Return up to `amount` bytes that come next on a TLS socket, without taking them."""
    if type(sock) is LookedAtSocket:
        return sock._handed_back[:amount]
    data = sock.recv(min(amount, RECORD))
    hand_back(sock, data)
    return data


def hand_back(sock, data):
    """Have bytes that were taken from a TLS socket read again, first."""
    if data:
        if type(sock) is LookedAtSocket:
            data += sock._handed_back
        sock._handed_back = data
        sock.__class__ = LookedAtSocket


def send_request(sock, head, data):
    """Send the head and the body of a request, exact bytes, by as few calls as it takes.

    A program's own `sendall` gets both at once, as on 2.7.
    """
    if type(sock).sendall is not _SENDALL:
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
