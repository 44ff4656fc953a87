"""Reading from a source: lines within a limit, and amounts that are whole or an error.

A source is any object with ``readline(limit)`` and ``read(amount)``; `io.BytesIO` is one.
"""
from .errors import EndOfStream, FieldOverflow, LineOverflow

TYPE_CHECKING = False  # `typing` itself loads `re`, which an import must not
if TYPE_CHECKING:
    from typing import Any, Callable


def read_line(source: "Any", limit: int, kind: str) -> bytes:
    """Return the next line with its end, ``b''`` at the end of the stream.

    Raises LineOverflow(kind) when the line is longer than `limit` bytes.
    """
    line: bytes = source.readline(limit + 1)
    if len(line) > limit:
        raise LineOverflow(kind)
    return line


def read_exactly(source: "Any", amount: int, block: int, pieces: "list[bytes]") -> None:
    """Add to `pieces` exactly `amount` bytes, asking for `block` at a time at most.

    Never asks for memory that a peer has only promised. Raises EndOfStream with what came;
    whatever the source raises finds in `pieces` what came before.
    """
    while amount > 0:
        piece = source.read(min(amount, block))
        if not piece:
            raise EndOfStream(b"".join(pieces), amount)
        pieces.append(piece)
        amount -= len(piece)


def skip_fields(source: "Any", max_line: int, max_fields: int, kind: str,
                ends: "Callable[[bytes], bool]") -> "list[bytes]":
    """Read and return field lines up to the one that ends them, which is not returned.

    `ends` tells of a line whether it is the last; the end of the stream ends them too. Raises
    LineOverflow(kind) and FieldOverflow(kind).
    """
    lines: "list[bytes]" = []
    while True:
        line = read_line(source, max_line, kind)
        if not line or ends(line):
            return lines
        if len(lines) >= max_fields:
            raise FieldOverflow(kind, max_fields)
        lines.append(line)
