"""The text of one file and its places: lines, columns as a reader counts them, offsets.

A syntax tree counts columns in bytes of UTF-8; people and editors count characters.
"""
import functools
import re
from typing import List, NamedTuple

from .decoding import decode

_LINE_END = re.compile("\r\n|\r|\n")


class Place(NamedTuple):
    """A line from 1 and a column from 1, in characters."""

    line: int
    column: int


class Source:
    """A file's path, text and lines.

    `text` is the file as it was; `normal` has ``\\n`` for every line end, as the parsers want it.
    """

    def __init__(self, path: str, data: bytes):
        self.path = path
        decoded = decode(data)
        self.text, self.encoding, self.bom = decoded
        self.normal = _LINE_END.sub("\n", self.text) if "\r" in self.text else self.text
        self.lines: List[str] = self.normal.split("\n")

    @functools.cached_property
    def starts(self) -> List[int]:
        """The offset in `text` of each line."""
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    def line(self, number: int) -> str:
        """Return line `number` (from 1) without its end; empty beyond the last."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def characters(self, number: int, column: int) -> int:
        """Return how many characters stand before the byte `column` (from 0) of a line in UTF-8."""
        line = self.line(number)
        if line.isascii():
            return min(column, len(line))
        return len(line.encode("utf-8", "surrogatepass")[:column].decode("utf-8", "ignore"))

    def place(self, number: int, column: int) -> Place:
        """Return the place of a node's line (from 1) and column (from 0, bytes of UTF-8)."""
        return Place(number, self.characters(number, column) + 1)

    def offset(self, number: int, column: int) -> int:
        """Return the offset in `text` of a node's line and column."""
        return self.starts[number - 1] + self.characters(number, column)
