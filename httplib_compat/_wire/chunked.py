"""The chunked transfer coding (RFC 9112, 7.1), pulled piece by piece.

The position in the source is the position of the decoder: not one byte is read ahead, so what
`left` says is all there is to remember between two reads.
"""
from collections import namedtuple

from .errors import InvalidChunkSize
from .source import read_line, skip_fields

TYPE_CHECKING = False  # `typing` itself loads `re`, which an import must not
if TYPE_CHECKING:
    from typing import Any

_HEX_DIGITS = frozenset(b"0123456789abcdefABCDEF")
_MOST_DIGITS = 16


class Progress(namedtuple("Progress", "pieces left ended")):
    """What one read of a chunked body gave, as a list of pieces, and where it stopped.

    `left` is the number of bytes left of the current chunk, None between two chunks; `ended`
    tells that the last chunk and the trailers have been read.
    """

    __slots__ = ()


def parse_chunk_size(line: bytes) -> "int | None":
    """Return the size in a chunk's first line, extensions left out; None for what is no size.

    A size is 1 to 16 hexadecimal digits; int() alone would take signs, ``0x`` and underscores.
    """
    digits = line.partition(b";")[0].rstrip(b" \t\r\n")
    if not 0 < len(digits) <= _MOST_DIGITS or not _HEX_DIGITS.issuperset(digits):
        return None
    return int(digits, 16)


def read_chunks(source: "Any", amount: "int | None", left: "int | None", max_line: int,
                max_fields: int) -> Progress:
    """Return up to `amount` bytes of a chunked body in pieces; None: all that is left of it.

    `left` is what the read before returned. `source.read` must give what it is asked for or
    raise. Raises InvalidChunkSize, LineOverflow and FieldOverflow.
    """
    pieces: "list[bytes]" = []
    while True:
        if left is None:
            left = _read_chunk_size(source, max_line, pieces)
            if left == 0:
                skip_fields(source, max_line, max_fields, "trailer line", _is_blank_line)
                return Progress(pieces, None, True)
        if amount is not None and amount < left:
            pieces.append(source.read(amount))
            return Progress(pieces, left - amount, False)
        pieces.append(source.read(left))
        source.read(2)
        if amount is not None:
            amount -= left
            if amount == 0:
                return Progress(pieces, None, False)
        left = None


def _read_chunk_size(source: "Any", max_line: int, pieces: "list[bytes]") -> int:
    line = read_line(source, max_line, "chunk size")
    size = parse_chunk_size(line)
    if size is None:
        raise InvalidChunkSize(line, pieces)
    return size


def _is_blank_line(line: bytes) -> bool:
    return line == b"\r\n"
