"""The chunked coding by blocks: what has arrived is decoded at once, up to the end of the body.

For a source that can be looked at before it is taken: a block is handed in, pieces of the body come
out, and where the body ends inside it. What is refused is what `chunked` refuses, with the same
errors; a size line that is cut off is held until the rest comes.
"""
from .chunked import parse_chunk_size
from .errors import EndOfStream, FieldOverflow, InvalidChunkSize, LineOverflow

TYPE_CHECKING = False  # `typing` itself loads `re`, which an import must not
if TYPE_CHECKING:
    from typing import Union

    Piece = Union[bytes, memoryview]


class ChunkBlocks:
    """A decoder of blocks, from inside a chunk of which `left` bytes are due, or from a size line.

    `pieces` is the body so far, `ended` tells whether it has ended. Raises what
    `chunked.read_chunks` raises.
    """

    def __init__(self, left: "int | None", max_line: int, max_fields: int) -> None:
        self.pieces: "list[Piece]" = []
        self._max_line = max_line
        self._max_fields = max_fields
        self._held = b""
        # Of the current chunk: bytes of data and of line end still due, and its first piece.
        self._data_due = left or 0
        self._end_due = 0 if left is None else 2
        self._end_came = b""
        self._first = 0
        self._fields = -1  # lines of the trailers, once there are any
        self.ended = False

    def feed(self, block: bytes) -> "int | None":
        """Decode a block; return where the body ends in it, or None when it goes on."""
        held = len(self._held)
        if held:
            block, self._held = self._held + block, b""
        end = self._decode(block)
        return None if end is None else end - held

    def _decode(self, block: bytes) -> "int | None":
        view, size, position = memoryview(block), len(block), 0
        due, last_line, last_size = self._data_due, b"", 0
        while True:
            if due:
                piece = view[position:position + due]
                self.pieces.append(piece)
                position += len(piece)
                due -= len(piece)
            if due or self._end_due > size - position:
                self._data_due = due
                if not due:
                    self._end_came += block[position:]
                    self._end_due -= size - position
                return None
            position += self._end_due
            self._end_due = 0
            self._end_came = b""
            line_end = block.find(b"\n", position) + 1
            if not line_end:
                self._data_due = 0
                self._hold(block[position:])
                return None
            line = block[position:line_end]
            position = line_end
            if self._fields >= 0:
                if self._is_last_field(line):
                    self.ended = True
                    return position
                continue
            if line != last_line:
                last_line, last_size = line, self._size(line)
            due = last_size
            if due:
                self._end_due, self._first = 2, len(self.pieces)
            else:
                self._fields = 0

    def _size(self, line: bytes) -> int:
        if len(line) > self._max_line:
            raise LineOverflow("chunk size")
        size = parse_chunk_size(line)
        if size is None:
            raise InvalidChunkSize(line, [bytes(piece) for piece in self.pieces])
        return size

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

    def end(self) -> None:
        """Take note that the stream has ended: the body is whole, or an error is raised."""
        if self._fields >= 0:
            self.ended = True
            return
        if not self._data_due and not self._end_due and self._held:
            # A last size line without its end counts as one.
            line, self._held = self._held, b""
            self._data_due, self._end_due = self._size(line), 2
            self._first = len(self.pieces)
            if not self._data_due:
                self.ended = True
                return
        if self._data_due:
            came = b"".join(self.pieces[self._first:])
            raise EndOfStream(came, self._data_due)
        if self._end_due:
            raise EndOfStream(self._end_came, self._end_due)
        raise InvalidChunkSize(b"", [bytes(piece) for piece in self.pieces])
