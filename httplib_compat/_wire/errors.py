"""The core's errors: few, and they carry values, not sentences.

The layer above renames them, in one table, to the exceptions and words that Python 2 had.
"""


class ProtocolError(Exception):
    """What came does not follow HTTP/1.x, or goes beyond a limit."""


class LineOverflow(ProtocolError):
    """A line is longer than the limit; `kind` tells which: header line, chunk size, trailer."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


class FieldOverflow(ProtocolError):
    """More lines came than `limit` allows; `kind` tells of what."""

    def __init__(self, kind: str, limit: int) -> None:
        super().__init__(kind, limit)
        self.kind = kind
        self.limit = limit


class InvalidStatusLine(ProtocolError):
    """`line` is no status line of HTTP/1.x (RFC 9112, 4)."""

    def __init__(self, line: bytes) -> None:
        super().__init__(line)
        self.line = line


class InvalidChunk(ProtocolError):
    """`line` is no chunk size, or no line end behind a chunk's data (RFC 9112, 7.1).

    `pieces` are the data read before it.
    """

    def __init__(self, line: bytes, pieces: "list[bytes]") -> None:
        super().__init__(line, pieces)
        self.line = line
        self.pieces = pieces


class ConflictingLengths(ProtocolError):
    """`value` joins several Content-Length fields that do not agree (RFC 9112, 6.3, rule 5)."""

    def __init__(self, value: bytes) -> None:
        super().__init__(value)
        self.value = value


class UnknownCoding(ProtocolError):
    """`value` is a Transfer-Encoding that cannot be undone: anything but chunked alone."""

    def __init__(self, value: bytes) -> None:
        super().__init__(value)
        self.value = value


class EndOfStream(ProtocolError):
    """The stream ended before a body did: `partial` came, `missing` bytes are still due."""

    def __init__(self, partial: bytes, missing: int) -> None:
        super().__init__(partial, missing)
        self.partial = partial
        self.missing = missing
