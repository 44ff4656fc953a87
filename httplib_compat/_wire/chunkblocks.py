"""The chunked coding by blocks: what has arrived is decoded at once, up to the end of the body.

For a source that can be looked at before it is taken: a block is handed in, pieces of the body come
out, and where the body ends inside it. What is refused is what `chunked` refuses, with the same
errors; a size line that is cut off is held until the rest comes.
"""
from struct import Struct

from .chunked import LINE_END, Progress, parse_chunk_size
from .errors import EndOfStream, FieldOverflow, InvalidChunk, LineOverflow

TYPE_CHECKING = False  # `typing` itself loads `re`, which an import must not
if TYPE_CHECKING:
    from typing import Callable, Dict, List, Tuple, Union

    Piece = Union[bytes, memoryview]

_WHOLE = 1 << 70  # more than any body has
_FEW = 16  # chunks that are as quickly looked at one by one
_SHORT = 64  # bytes between two chunks, up to which many chunks are looked at together
# Pieces that are smaller on average cost more than what is in them: so many of them are joined.
_SMALL, _MANY = 1024, 4096
# Up to this size it costs less to copy pieces, so many at once, than to make a view of each.
_COPIED, _AT_ONCE = 2048, 16
# What copies chunks of the sizes that were met. Peers choose them, so there are not many for long.
_cutters: "Dict[Tuple[int, int], Callable[[memoryview, int], Tuple[bytes, ...]]]" = {}
_MOST_CUTTERS = 64


def run_length(block: bytes, start: int, size: int, between: bytes, most: int) -> int:
    """Return how many chunks of one size, `most` at most, follow each other from `start` on.

    `between` is what must stand behind each. What is looked at is in proportion to what is found.
    """
    length = len(between)
    step, place, count = size + length, start + size, 0
    few = most if length > _SHORT else min(most, _FEW)
    while count < few and block[place:place + length] == between:
        count += 1
        place += step
    if count < few:
        return count
    span = _FEW
    while count < most:
        asked = min(span, most - count)
        found = _equal_columns(block, start + count * step, size, between, asked)
        count += found
        if found < asked:
            break
        span *= 2
    return count


def _equal_columns(block: bytes, start: int, size: int, between: bytes, most: int) -> int:
    """Return the same; byte by byte of `between`, all places are looked at at once."""
    step = size + len(between)
    for offset, byte in enumerate(between, start + size):
        column = block[offset:start + most * step:step]
        if column.count(byte) != most:
            most = len(column) - len(column.lstrip(bytes([byte])))
    return most


def cut_run(block: memoryview, start: int, size: int, step: int, count: int) -> "List[Piece]":
    """Return `count` pieces of one size that begin every `step` bytes; small ones are joined."""
    joined: "List[Piece]" = []
    pieces: "List[Piece]" = []
    stop = start + count * step
    if size < _COPIED and count >= _AT_ONCE:
        unpack = _cutter(size, step - size)
        # Behind the last chunk of the block there may be nothing.
        groups = min(count, (len(block) - start) // step) // _AT_ONCE
        for begin in range(start, start + groups * _AT_ONCE * step, _AT_ONCE * step):
            pieces += unpack(block, begin)
            if size < _SMALL and len(pieces) >= _MANY:
                joined.append(b"".join(pieces))
                pieces = []
        start += groups * _AT_ONCE * step
    pieces += [block[begin:begin + size] for begin in range(start, stop, step)]
    if size < _SMALL:
        joined.append(b"".join(pieces))
        return joined
    return pieces


def _cutter(size: int, between: int) -> "Callable[[memoryview, int], Tuple[bytes, ...]]":
    """Return what copies `_AT_ONCE` chunks of one size out of a block, from a place on."""
    cutter = _cutters.get((size, between))
    if cutter is None:
        if len(_cutters) >= _MOST_CUTTERS:
            _cutters.clear()
        form = "%ds%dx" % (size, between)
        cutter = _cutters[size, between] = Struct("=" + form * _AT_ONCE).unpack_from
    return cutter


class ChunkBlocks:
    """A decoder of blocks, from inside a chunk of which `left` bytes are due, or from a size line.

    It stops after `amount` bytes of the body, None for all. `pieces` is the body so far, `ended`
    tells whether it has ended, `is_done` whether it has or the amount is there, and `left` where
    the decoder stands, as in `chunked.Progress`. Raises what `chunked.read_chunks` raises.
    """

    def __init__(self, left: "int | None", max_line: int, max_fields: int,
                 amount: "int | None" = None) -> None:
        self.pieces: "list[Piece]" = []
        self._max_line = max_line
        self._max_fields = max_fields
        self._held = b""
        # Of the current chunk: bytes of data and of line end still due, and its first piece.
        self._data_due = left or 0
        self._end_due = 0 if left is None else 2
        self._room = _WHOLE if amount is None else amount
        self._end_came = b""
        self._first = 0
        self._kept = 0  # pieces that stay as they are
        self._fields = -1  # lines of the trailers, once there are any
        self.ended = self.is_done = False

    @property
    def left(self) -> "int | None":
        """The number of bytes left of the current chunk, None between two chunks."""
        return self._data_due if self._data_due or self._end_due else None

    def feed(self, block: bytes) -> "int | None":
        """Decode a block; return where to stop in it, None at its end when more is needed."""
        held = len(self._held)
        if held:
            block, self._held = self._held + block, b""
        end = self._decode(block)
        self._join_small()
        return None if end is None else end - held

    def _decode(self, block: bytes) -> "int | None":
        position = self._finish_chunk(block, 0)
        if position is not None and self._fields < 0 and not self.is_done:
            position = self._take_chunks(block, position)
        if position is None or self.is_done:
            return position
        return self._take_trailers(block, position)

    def _take_chunks(self, block: bytes, position: int) -> "int | None":
        """Take whole chunks; return where the trailers begin, or the amount is full.

        None when the block ends before.
        """
        view, size, append = memoryview(block), len(block), self.pieces.append
        while True:
            start = block.find(b"\n", position) + 1
            if not start:
                self._hold(block[position:])
                return None
            line = block[position:start]
            due = self._size(line)
            if not due:
                self._fields = 0
                return start
            # Chunks of one size follow each other: what stands between two of them is known.
            between = LINE_END + line
            step = due + len(between)
            room = self._room
            count = run_length(block, start, due, between,
                               min((size - start) // step, (room - 1) // due))
            if count:
                self.pieces += cut_run(view, start, due, step, count)
                room -= due * count
                start += step * count
            self._join_small()
            position = start + due + 2
            self._room = room
            if position > size or due >= room:
                self._data_due, self._end_due, self._first = due, 2, len(self.pieces)
                return self._finish_chunk(block, start)
            self._room = room - due
            if block[position - 2:position] != LINE_END:
                append(view[start:start + due])
                raise self._invalid(block[position - 2:position])
            append(view[start:start + due])

    def _join_small(self) -> None:
        """Join many small pieces: a view of its own costs each of them more than its bytes do."""
        pieces, kept, first = self.pieces, self._kept, self._first
        if len(pieces) - kept <= _MANY:
            return
        # Half is enough: where blocks end, chunks of a thousand bytes are cut into smaller ones.
        if sum(map(len, pieces[kept:])) >= _SMALL // 2 * (len(pieces) - kept):
            self._kept = len(pieces)
            return
        if first > kept:  # what the current chunk has begins there
            pieces[kept:] = [b"".join(pieces[kept:first]), b"".join(pieces[first:])]
            self._first = kept + 1
        else:
            pieces[kept:] = [b"".join(pieces[kept:])]
        self._kept = len(pieces)

    def _finish_chunk(self, block: bytes, position: int) -> "int | None":
        """Take what is due of the current chunk; return where it ends, or None as above."""
        if self._data_due:
            piece = memoryview(block)[position:position + min(self._data_due, self._room)]
            if piece:
                self.pieces.append(piece)
            position += len(piece)
            self._data_due -= len(piece)
            self._room -= len(piece)
            if self._data_due:
                self.is_done = not self._room
                return position if self.is_done else None
        if self._end_due:
            came = block[position:position + self._end_due]
            position += len(came)
            self._end_came += came
            self._end_due -= len(came)
            if self._end_due:
                return None
            line_end, self._end_came = self._end_came, b""
            if line_end != LINE_END:
                raise self._invalid(line_end)
            self.is_done = not self._room
        return position

    def _take_trailers(self, block: bytes, position: int) -> "int | None":
        """Take lines behind the last chunk; return where the body ends, or None as above."""
        while not self.ended:
            start, position = position, block.find(b"\n", position) + 1
            if not position:
                self._hold(block[start:])
                return None
            self.ended = self._is_last_field(block[start:position])
        self.is_done = True
        return position

    def _size(self, line: bytes) -> int:
        if len(line) > self._max_line:
            raise LineOverflow("chunk size")
        size = parse_chunk_size(line)
        if size is None:
            raise self._invalid(line)
        return size

    def _invalid(self, line: bytes) -> InvalidChunk:
        return InvalidChunk(line, [bytes(piece) for piece in self.pieces])

    def _is_last_field(self, line: bytes) -> bool:
        if len(line) > self._max_line:
            raise LineOverflow("trailer line")
        if line == b"\r\n":
            return True
        if self._fields >= self._max_fields:
            raise FieldOverflow("trailer line", self._max_fields)
        self._fields += 1
        return False

    def _hold(self, rest: bytes) -> None:
        """Keep a line that is not yet whole, within the limit."""
        if len(rest) > self._max_line:
            raise LineOverflow("trailer line" if self._fields >= 0 else "chunk size")
        self._held = rest

    def progress(self) -> "tuple[Progress, bytes]":
        """Return where the decoder stands, and the bytes of an unfinished line that it holds."""
        pieces = [bytes(piece) for piece in self.pieces]
        if self._fields >= 0:
            return Progress(None, pieces, True), self._held
        if self._data_due or self._end_due:
            return Progress(self._data_due, pieces), self._end_came
        return Progress(None, pieces), self._held

    def end(self) -> None:
        """Take note that the stream has ended: the body is whole, or an error is raised."""
        if self._fields >= 0:
            if self._held:
                self._is_last_field(self._held)
            self.ended = self.is_done = True
            return
        if not self._data_due and not self._end_due and self._held:
            # A last size line without its end counts as one.
            line, self._held = self._held, b""
            self._data_due, self._end_due = self._size(line), 2
            self._first = len(self.pieces)
            if not self._data_due:
                self.ended = self.is_done = True
                return
        if self._data_due:
            came = b"".join(self.pieces[self._first:])
            raise EndOfStream(came, min(self._data_due, self._room))
        if self._end_due:
            raise EndOfStream(self._end_came, self._end_due)
        raise self._invalid(b"")
