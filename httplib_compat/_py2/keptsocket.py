"""The socket that several answers come over, one after the other: when it may carry the next.

After a fault, after an answer that was not read to its end, or with bytes on it that nobody asked
for, what comes next is no answer to what is asked next. Then the connection lets go of its socket.
"""
import socket
import sys
from _weakref import ref

from .bodyforms import raw_file
from .originals import PLAIN
from .socketfile import SMALL, SocketFile
from .sockets import asks_whether_readable, holds_bytes, send_all
from .states import IDLE, SENT
from .watchedsocket import common

_PEEK = getattr(socket, "MSG_PEEK", 0)

# The short ways look into `__dict__`. From then on CPython 3.11 and 3.12 find no attribute by a
# short way of theirs, but for an object that was given its dict.
_ASKS_DICT_AT_A_PRICE = (3, 11) <= sys.version_info < (3, 13)


class KeptSocket:
    """The response's side: it tells the connection that keeps its socket for the next answer."""

    # Whether no other answer has come over the socket: 0.9 is believed of the first one only.
    _is_first = True
    _has_odd_status_line = False

    def _give_up_connection(self):
        """Let the connection close the socket of this answer; one that was closed stays so.

        `_kept` is the connection, by a weak reference, and the socket; None without one.
        """
        kept, self._kept = self._kept, None
        if kept is not None:
            conn, sock = kept[0](), kept[1]
            if conn is not None:
                conn._let_go_of(sock)


class SocketKeeper:
    """The connection's side. Its state is `HTTPConnection`'s, by its 2.7 names."""

    # The socket that has carried an answer, by a weak reference where it takes one, and a quick
    # way to ask whether something waits on it: False until that is asked for, None without one. The
    # latter is of no account without a carrier.
    _carrier = None
    _waiting = False
    # An answer that the connection has given up and that may still be open, until `close`.
    _given_up = None
    # Whether a request broke off while it was sent: the peer takes what follows for its rest.
    _is_cut_short = False

    def _has_carried(self, sock):
        """Tell whether an answer has come over `sock` already."""
        carrier = self._carrier
        return carrier is not None and carrier() is sock

    def _note_carrier(self, sock):
        self._waiting = False
        try:
            self._carrier = ref(sock)
        except TypeError:
            self._carrier = lambda: sock

    def _open(self):
        """Connect for a request; through a tunnel nobody may have spoken before it."""
        self.connect()
        if self._tunnel_host and type(self.sock) in PLAIN and holds_bytes(self.sock):
            self.close()
            raise OSError(
                "bytes that nobody asked for follow the proxy's answer to the tunnel request")

    def _send_all(self, data):
        """Send a string."""
        self._note_failure(send_all, self.sock, data)

    def _note_failure(self, send, *arguments):
        """Send something; after a failure the connection carries one more answer, no request."""
        try:
            return send(*arguments)
        except BaseException:
            self._is_cut_short = True
            raise

    def _let_go_of(self, sock):
        """Close `sock` if it is still this connection's, and forget the answer on it."""
        if sock is None or self.sock is not sock:
            return
        self.sock = self._carrier = None
        self._is_cut_short = False
        self._given_up = self._HTTPConnection__response
        self._HTTPConnection__response = None
        if self._HTTPConnection__state == SENT:
            self._HTTPConnection__state = IDLE
        sock.close()

    def _let_go_of_unasked_bytes(self):
        """Before a request: close a kept socket on which bytes wait that nobody asked for."""
        sock, carrier = self.sock, self._carrier
        if sock is None or carrier is None or carrier() is not sock:
            return
        response = self._HTTPConnection__response
        if response and not response.isclosed() and not _ends_soon(response):
            return
        waiting = self._waiting
        if waiting is False:
            waiting = self._waiting = asks_whether_readable(sock)
            if _ASKS_DICT_AT_A_PRICE:  # pragma: no branch - so on CPython 3.11 and 3.12 alone
                object.__setattr__(self, "__dict__", {**self.__dict__})
        if waiting and not waiting(0) and (type(sock) in PLAIN or not sock.pending()):
            return
        if _waits_behind(response, sock):
            self._let_go_of(sock)


def _ends_soon(response):
    """Tell whether so little of an answer is to come that more than that can be seen to wait."""
    return (isinstance(response, KeptSocket) and not response.chunked
            and type(response.length) is int and response.length <= SMALL)


def _waits_behind(response, sock):
    """Tell whether bytes wait on a socket behind what is to come of an answer, which may be read.

    Over TLS, and where it has been read ahead, that is known of an answer without a rest alone.
    """
    rest = response.length if response and not response.isclosed() else 0
    if not rest:
        return holds_bytes(sock)
    return type(sock) in PLAIN and len(common(sock).recv(rest + 1, _PEEK)) > rest


def holds_bytes_ahead(file):
    """Tell whether a response's file has taken more from its socket than was read."""
    file = raw_file(file)
    return type(file) is SocketFile and bool(file._ahead)


def note_end_of_head(file):
    """Note that a whole head was read, and nothing of the next one yet."""
    if type(file) is SocketFile:
        file.moved = False


def has_moved(file):
    """Tell whether bytes may have been taken from the socket of a response's file."""
    return type(file) is not SocketFile or file.moved
