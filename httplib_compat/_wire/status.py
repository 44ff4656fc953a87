"""The status line of an answer (RFC 9112, 4), as leniently as 2.7.18 took it.

Any blanks part the three pieces, a reason may be missing, a version need not be known. What does
not start with ``HTTP/`` is no status line at all: an answer of HTTP/0.9, or rubbish.
"""
from collections import namedtuple

from .errors import InvalidStatusLine


class StatusLine(namedtuple("StatusLine", "version code reason")):
    """The three pieces of a status line: bytes, a number, and bytes with their line end."""

    __slots__ = ()


def parse_status_line(line: bytes) -> "StatusLine | None":
    """Return the pieces of `line`, or None when it does not claim to be HTTP.

    Raises InvalidStatusLine when it does, and the code is not a number from 100 to 999.
    """
    pieces = line.split(None, 2)
    if len(pieces) < 2 or not pieces[0].startswith(b"HTTP/"):
        return None
    code = pieces[1]
    if not (len(code) == 3 and code.isdigit() and code >= b"100"):
        raise InvalidStatusLine(line)
    return StatusLine(pieces[0], int(code), pieces[2] if len(pieces) == 3 else b"")
