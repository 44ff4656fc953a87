"""A look ahead into a body: the bytes that are here, of which small reads get their share.

What a look hands out is owed to the socket (`watchedsocket`). One that has ended, because somebody
else wanted the socket, hands out nothing more. That may be any thread, so a look is used with its
`lock` held; only pieces are popped without, since nobody gets one that another has.
"""
from _thread import RLock
from sys import modules

from .._wire.chunkstretch import cut_stretch, find_in_block, parse_stretch, places_in_block
from .bodyforms import raw_file
from .bytestr import wrap
from .elementtree import ELEMENT_TREE, ELEMENT_TREE_BLOCK
from .originals import SOCKET
from .watchedsocket import IndebtedSocket, look_ahead, note, owe, pay, pay_debt

# How far the first look at a body goes, and how far those behind it: each twice as far as the last.
FIRST_REACH = 64 * 1024
_FURTHEST = 1024 * 1024
# Pieces that are made at a time, for a program that goes on to read one small amount. From `PIECE`
# bytes on they are cut when their turn comes: so much does not stay in the processor's cache.
_MOST_PIECES = 64
PIECE = 2048


class Look:
    """Bytes of a body, `data`, that can be handed out from `place` on, up to `stop`, never all.

    `file` is what the response read when it looked, and `left` its `length` after the last read,
    None for a chunked body; if the program has set others, those count. `pieces` have been made for
    reads of `amount`, the next one last, and are another list for each amount: who pops has what is
    of the amount he saw. `place` is behind them. Those of `PIECE` bytes and more are the places in
    `data` where they begin. `is_debt` tells that the socket has to be paid when the look ends.
    """

    __slots__ = ("file", "left", "amount", "pieces", "data", "place", "stop", "wraps",
                 "is_debt", "lock", "__weakref__")

    def __init__(self, data, file, left, wraps):
        self.is_debt = False
        self.lock = RLock()
        self.file = file
        self.left = left
        self.amount = self.place = 0
        self.pieces = []
        self.data = data
        self.stop = len(data)
        self.wraps = wraps
        note(self)

    def __del__(self):
        # The response is gone, but not what it has read.
        if getattr(self, "is_debt", False):  # a handler that raises may have ended __init__ at once
            try:
                pay(raw_file(self.file)._sock, self)
            except OSError:
                pass  # the socket is closed, and nobody will read it

    def take_first(self, amount, response):
        """Return `amount` bytes, or None when there are not more; from now on they are owed.

        None, too, when somebody may be taking them from the socket in another thread.
        """
        sock = raw_file(self.file)._sock
        with self.lock:
            if amount >= self.stop:
                return None
            self.is_debt = owe(sock, self)
            if self.is_debt and not response._looks_no_more:
                return self.take(amount)
        pay(sock, self)
        return None

    def give(self, response, amount):
        """Return the next `amount` bytes of a response; None when they come in another way."""
        return response._read_seen(self, amount)

    def take(self, amount):
        """Return the next `amount` bytes, or None when there are not more than that."""
        goes_on = amount == self.amount
        if not goes_on or not self.pieces:
            start = self._drop_pieces()
            most = (self.stop - 1 - start) // amount
            if most <= 0:
                return None
            self._make_pieces(start, amount, min(most, _MOST_PIECES) if goes_on else 1)
        try:
            piece = self.pieces.pop()
        except IndexError:
            return None  # another thread reads, too, and has got it
        if amount < PIECE:
            return piece
        data = self.data[piece:piece + amount]
        return wrap(data) if self.wraps else data

    def _make_pieces(self, start, amount, count):
        end = start + count * amount
        pieces = range(end - amount, start - 1, -amount)
        if amount < PIECE:
            data = self.data
            pieces = [data[begin:begin + amount] for begin in pieces]
            if self.wraps:
                pieces = map(wrap, pieces)
        if amount != self.amount:
            self.amount, self.pieces = amount, []
        self.place = end
        self.pieces += pieces

    def _drop_pieces(self):
        """Return the place behind what has been handed out, which is `place` from now on.

        The reading thread may go on to pop meanwhile: it is to get the piece that comes next.
        """
        pieces = self.pieces
        try:
            while pieces:
                pieces.pop(0)
                self.place -= self.amount
        except IndexError:
            pass  # the reading thread has got the last one
        return self.place

    def ahead(self, amount):
        """Return up to `amount` bytes that come next, without handing them out; maybe none."""
        start = self._drop_pieces()
        return self.data[start:start + amount]

    def end(self):
        """Hand out nothing more; return how many bytes of the socket have been handed out."""
        if not self.is_debt:
            return 0
        self.is_debt = False
        place = self._drop_pieces()
        self.stop, self.data = 0, b""
        return place


class ChunkedLook(Look):
    """A look at a chunked body.

    Its data is decoded, but for reads of an amount that never crosses the end of a chunk: then
    nothing is joined, `data` is the block, and `_places` tells where in it each piece begins.
    """

    __slots__ = ("_runs", "_places")

    def __init__(self, block, file, size, runs, wraps, amount):
        super().__init__(block, file, None, wraps)
        self.stop, self._runs = size, runs
        self._places = places_in_block(size, runs, amount) if amount >= PIECE else None
        if self._places is None:
            self._join()
        else:
            self.amount = amount

    def _join(self):
        """Have `data` be decoded; nothing is made of it at this moment."""
        self._places, self.pieces = None, []
        self.data = b"".join(cut_stretch(self.data, self.stop, self._runs))

    def take(self, amount):
        if self._places is not None and amount != self.amount:
            self._drop_pieces()
            self._join()
        return super().take(amount)

    def _make_pieces(self, start, amount, count):
        if self._places is None:
            super()._make_pieces(start, amount, count)
            return
        first = start // amount
        self.place = start + count * amount
        self.pieces += self._places[first:first + count][::-1]

    def ahead(self, amount):
        self._drop_pieces()
        if self._places is not None:
            self._join()
        return super().ahead(amount)

    @property
    def chunk_left(self):
        """The `chunk_left` of the response."""
        return find_in_block(self._runs, self._drop_pieces())[1]

    def end(self):
        place = super().end()
        self._places = None
        return find_in_block(self._runs, place)[0] if place else 0


class NoLook(Look):
    """Stands for a look where larger reads of a sized body come from the socket one by one.

    The program has read `amount` bytes once and goes on with that.
    """

    __slots__ = ("_raw",)

    def __init__(self, file, left, wraps, amount):
        super().__init__(b"", file, left, wraps)
        self._raw = raw_file(file)
        self.amount = amount

    def give(self, response, amount):
        with self._raw.own_turn():
            return self._receive(response, amount)

    def _receive(self, response, amount):
        left, raw = self.left, self._raw
        if (amount is not self.amount or response.length is not left or amount >= left
                or response.fp is not self.file or raw._ahead or raw.closed
                or amount == ELEMENT_TREE_BLOCK and ELEMENT_TREE in modules):
            return None
        sock = raw._sock
        if type(sock) is IndebtedSocket:
            pay_debt(sock)
        data = SOCKET.recv(sock, amount)
        if len(data) < amount:
            raw.put_back(data)
            return None
        response.length = self.left = left - amount
        return wrap(data) if self.wraps else data


# Stands for the first small read of a body, which does not look: few programs read but once. Its
# file is nobody's.
NOTHING = Look(b"", Look, 0, False)


def next_reach(reach):
    """Return how far to look when the program has used up a look of `reach` bytes."""
    return min(2 * reach, _FURTHEST)


def look_at_length(file, length, wraps, reach):
    """Return a look at a sized body of which `length` bytes are left, or None."""
    data = look_ahead(raw_file(file)._sock, min(length, reach))
    return Look(data, file, length, wraps) if data else None


def look_at_chunks(file, left, max_line, wraps, reach, amount):
    """Return a look at a chunked body, `left` as in `chunked.Progress`, or None.

    It is about to be read by `amount` bytes.
    """
    block = look_ahead(raw_file(file)._sock, reach)
    if not block:
        return None
    size, runs = parse_stretch(block, left, max_line)
    return ChunkedLook(block, file, size, runs, wraps, amount)
