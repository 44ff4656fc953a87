"""The file of a response: what ``sock.makefile('rb', 0)`` gave on Python 2, lines as `bytestr`.

Unbuffered means exact: not one byte behind the line or the amount asked for leaves the socket,
because legacy code reads `conn.sock` itself after an upgrade or a CONNECT. On a plain socket
MSG_PEEK finds the line end in one look, over TLS `tlslook` does; where neither can be had a line
comes byte by byte, as on 2.7.
"""
import socket

from .bytestr import bytestr, wrap
from .elementtree import ELEMENT_TREE_BLOCK, element_tree_asks
from .originals import PLAIN, SOCKET, TLS, is_tls
from .receiving import _prepared, drop, prepare_memory, receive
from .turns import Turns
from .watchedsocket import IndebtedSocket, common, paid, pay_debt

# The most that one recv asks for: a peer's promise of a gigabyte must cost nothing.
_BLOCK = 256 * 1024
_CHUNKS_AT_ONCE = 1024 * 1024
_LARGE = SMALL = 64 * 1024
_BETWEEN = 256  # bytes of chunk sizes that a small read may meet
LOOK = 8192
_CAN_PEEK = hasattr(socket, "MSG_PEEK")


class LineReading:
    """What every file of lines has on top of `readline`: iteration and `readlines`."""

    __slots__ = ()

    def readlines(self, sizehint=0):
        """Return the lines left, as `bytestr`; stop after `sizehint` bytes when it is not 0."""
        lines, total = [], 0
        for line in self:
            lines.append(line)
            total += len(line)
            if sizehint and total >= sizehint:
                break
        return lines

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    next = __next__


class SocketFile(Turns, LineReading):
    """A file over a socket of this process; it keeps the descriptor open until `close`.

    Reads block by the socket's timeout and raise what `recv` raises; what had arrived by then is
    kept for the next read. `_sock` is the socket, as on Python 2.
    """

    __slots__ = ("_sock", "_ahead", "_buffered", "_looks", "_is_plain", "_ahead_room", "closed",
                 "moved", "__weakref__")

    name = "<socket>"
    mode = "rb"

    def __init__(self, sock, buffered):
        self._sock = sock
        self.closed = False
        # What makefile would do: the descriptor lives until the last file over it is closed.
        sock._io_refs += 1
        self._ahead = b""
        self.moved = False  # whether a line was read, or begun, by `readline`
        self._buffered = buffered
        self._ahead_room = self._turn = None
        kind = type(sock)
        self._is_plain = is_kernels = kind in PLAIN
        self._looks = _CAN_PEEK if is_kernels else kind in TLS or is_tls(sock)

    def read(self, size=-1):
        """Return `size` bytes, fewer only at the end of the stream; negative or None: all."""
        self._check_open()
        if size is None or size < 0:
            return wrap(self._gather(None))
        data = self._gather(size)
        return data if size == ELEMENT_TREE_BLOCK and element_tree_asks() else wrap(data)

    def readline(self, size=-1):
        """Return the next line with its end, at most `size` bytes of it when not negative."""
        self._check_open()
        limit = None if size is None or size < 0 else size
        if limit == 0:
            return bytestr()
        pieces = []
        try:
            left = limit
            while True:
                piece = self._line_piece(left)
                self.moved = True
                pieces.append(piece)
                if not piece or piece.endswith(b"\n"):
                    break
                if left is not None:
                    left -= len(piece)
                    if not left:
                        break
        except BaseException:
            self.put_back(b"".join(pieces))
            raise
        return wrap(b"".join(pieces))

    def peek(self, size=0):
        """Return bytes that are here, or the next to come, without taking them; maybe none."""
        self._check_open()
        if self._ahead:
            return self._ahead
        if self._buffered:
            self._ahead = self._take_ahead(LOOK, 1)
            return self._ahead
        return self._look(LOOK) if self._looks else b""

    def fileno(self):
        """Return the descriptor of the socket."""
        self._check_open()
        return self._sock.fileno()

    def flush(self):
        """Do nothing: there is nothing to flush in a file that is read."""

    def close(self):
        """Let go of the socket, whose descriptor closes with its last user. May be repeated."""
        if not self.closed:
            self.closed = True
            self._ahead = b""
            sock = self._sock
            if type(sock) is IndebtedSocket:
                try:
                    pay_debt(sock)
                except OSError:
                    pass  # a connection that is reset owes nothing
            if sock._closed or sock._io_refs < 1:
                sock._decref_socketios()
            else:
                sock._io_refs -= 1

    def __del__(self):
        # Nobody refers to the file any more; an unfinished __init__ has nothing to let go of.
        try:
            if self.closed:
                return
        except AttributeError:
            return
        self.close()

    def look(self, amount=LOOK):
        """Return up to `amount` bytes that are here, or the next to come, without taking them.

        None where nothing can be looked at: a buffered file, or a socket that cannot peek.
        """
        if self._buffered or self._ahead or self.closed or not self._looks:
            return None
        return self._look(amount)

    def _look(self, amount):
        if self._is_plain:
            return common(self._sock).recv(amount, socket.MSG_PEEK)
        from .tlslook import look
        return look(self._sock, amount)

    @property
    def looks(self):
        """Whether `look` can look, and so `feed` feed."""
        return self._looks and not (self._buffered or self._ahead or self.closed)

    @property
    def is_direct(self):
        """Whether the next bytes are those of a plain socket that no one else has to be asked."""
        return self._is_plain and not (self._buffered or self._ahead or self.closed)

    def read_ahead(self, room):
        """From now on take more from the socket than is asked for, up to `room` bytes in all."""
        self._buffered = True
        self._ahead_room = room

    def feed(self, decoder, amount=_CHUNKS_AT_ONCE):
        """Give a decoder blocks until it tells where to stop; not a byte more is taken.

        A block is about as long as `amount`, with room for what stands between the chunks.
        """
        if amount > _LARGE and not _prepared:
            prepare_memory()
        room = min(amount + (amount >> 3) + _BETWEEN, _CHUNKS_AT_ONCE)
        while not decoder.is_done:
            block = self._look(room)
            if not block:
                decoder.end()
                return
            end = None
            try:
                end = decoder.feed(block)
            finally:
                # After a fault, too, nothing of it may be taken for the next answer.
                self.take_seen(len(block) if end is None else end)

    def take_seen(self, amount):
        """Take `amount` bytes, at least one, that have been looked at, and forget them."""
        if self._is_plain:
            drop(self._sock, amount)
        else:
            self._sock.recv(amount)

    def take(self, amount):
        """Return `amount` bytes as exact `bytes`, fewer only at the end of the stream."""
        if self._ahead or self._buffered or self.closed:
            self._check_open()
            return self._gather(amount)
        return receive(common(self._sock), amount, self._is_plain, self.put_back)

    def take_at_once(self, amount):
        """Return `amount` bytes of a plain socket, or None when they do not come in one go."""
        if not self._is_plain or self._ahead or self._buffered or self.closed:
            return None
        data = SOCKET.recv(paid(self._sock), amount)
        if len(data) == amount:
            return data
        self._ahead = data
        return None

    def put_back(self, data):
        """Have bytes read again, first: what had come when a read was broken off."""
        self._ahead = data + self._ahead

    def _check_open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def _gather(self, size):
        """Return exact bytes: `size` of them, or all when it is None."""
        ahead, self._ahead = self._ahead, b""
        if size is not None and len(ahead) >= size:
            self._ahead = ahead[size:]
            return ahead[:size]
        piece = ahead or self._receive(size)
        left = None if size is None else size - len(piece)
        if left == 0 or not piece:
            return piece
        pieces = [piece]
        try:
            while left != 0:
                piece = self._receive(left)
                if not piece:
                    break
                pieces.append(piece)
                if left is not None:
                    left -= len(piece)
        except BaseException:
            self.put_back(b"".join(pieces))
            raise
        return b"".join(pieces)

    def _receive(self, left):
        """Return up to `left` bytes from the socket; when buffered, the rest goes ahead."""
        wanted = _BLOCK if left is None else min(left, _BLOCK)
        if not self._buffered:
            return common(self._sock).recv(wanted)
        piece = self._take_ahead(max(wanted, LOOK), wanted)
        if left is not None and len(piece) > left:
            self._ahead = piece[left:]
            piece = piece[:left]
        return piece

    def _take_ahead(self, most, least):
        """Receive up to `most` bytes, but what is behind the body only if it was asked for."""
        room = self._ahead_room
        piece = common(self._sock).recv(most if room is None else max(min(most, room), least))
        if room is not None:
            self._ahead_room = max(0, room - len(piece))
        return piece

    def _line_piece(self, left):
        """Return the next bytes of the current line: up to its end, to `left`, or what is here."""
        if self._ahead or self._buffered:
            if not self._ahead:
                self._ahead = self._take_ahead(LOOK, 1)
            seen, self._ahead = self._ahead, b""
            end = _line_end(seen, left)
            self._ahead = seen[end:]
            return seen[:end]
        if not self._looks:
            return self._sock.recv(1)
        seen = self._look(LOOK if left is None else min(left, LOOK))
        return common(self._sock).recv(_line_end(seen, left)) if seen else seen


def _line_end(data, left):
    """Return how many bytes of `data` belong to its first line, at most `left`."""
    end = data.find(b"\n") + 1 or len(data)
    return end if left is None else min(end, left)
