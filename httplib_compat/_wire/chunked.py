"""The chunked transfer coding (RFC 9112, 7.1), pulled piece by piece.

The position in the source is the position of the decoder: not one byte is read ahead, so what
`Progress` says is all there is to remember between two reads, and after a read that a timeout or
a signal broke off.
"""
from .errors import InvalidChunk
from .source import read_line, skip_fields

TYPE_CHECKING = False  # `typing` itself loads `re`, which an import must not
if TYPE_CHECKING:
    from typing import Any

_HEX_DIGITS = frozenset(b"0123456789abcdefABCDEF")
_MOST_DIGITS = 16
LINE_END = b"\r\n"  # what ends the data of a chunk


class Progress:
    """Where the reading of a chunked body stands, and the pieces that have been read.

    `left` is the number of bytes left of the current chunk, 0 when only the end of its line is,
    None between two chunks; `in_trailers` tells that the last chunk has been read, `ended` that
    the trailers have, too.
    """

    __slots__ = ("pieces", "left", "in_trailers", "ended")

    def __init__(self, left: "int | None", pieces: "Any" = (), in_trailers: bool = False) -> None:
        self.left = left
        self.pieces: "list[bytes]" = list(pieces)
        self.in_trailers = in_trailers
        self.ended = False


def parse_chunk_size(line: bytes) -> "int | None":
    """Return the size in a chunk's first line, extensions left out; None for what is no size.

    A size is 1 to 16 hexadecimal digits; int() alone would take signs, ``0x`` and underscores.
    """
    size, extends, _ = line.partition(b";")
    digits = size.rstrip(b" \t\r\n")
    if b"\r" in (size if extends else size[:-2]):  # a blank to some, a line end to others
        return None
    if not 0 < len(digits) <= _MOST_DIGITS or not _HEX_DIGITS.issuperset(digits):
        return None
    return int(digits, 16)


def read_chunks(source: "Any", amount: "int | None", progress: Progress, max_line: int,
                max_fields: int) -> None:
    """Go on with a chunked body by up to `amount` bytes; None: all that is left of it.

    `progress` is brought forward step by step, so that it is true wherever the source raises.
    `source.read` must give what it is asked for or raise. Raises InvalidChunk, LineOverflow and
    FieldOverflow.
    """
    pieces = progress.pieces
    while not progress.in_trailers:
        left = progress.left
        if left is None:
            left = progress.left = _read_chunk_size(source, max_line, pieces)
            if left == 0:
                progress.in_trailers = True
                break
        if amount is not None and amount < left:
            pieces.append(source.read(amount))
            progress.left = left - amount
            return
        if left:
            pieces.append(source.read(left))
            progress.left = 0
        line_end = source.read(2)
        if line_end != LINE_END:
            raise InvalidChunk(bytes(line_end), pieces)
        progress.left = None
        if amount is not None:
            amount -= left
            if amount == 0:
                return
    progress.left = None
    skip_fields(source, max_line, max_fields, "trailer line", _is_blank_line)
    progress.ended = True


def _read_chunk_size(source: "Any", max_line: int, pieces: "list[bytes]") -> int:
    line = read_line(source, max_line, "chunk size")
    size = parse_chunk_size(line)
    if size is None:
        raise InvalidChunk(line, pieces)
    return size


def _is_blank_line(line: bytes) -> bool:
    return line == LINE_END
