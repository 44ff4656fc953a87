"""The status line of an answer (RFC 9112, 4), as leniently as 2.7.18 took it.

Spaces and tabs part the three pieces, a reason may be missing, a version need not be known. What
does not start with ``HTTP/`` is no status line at all: an answer of HTTP/0.9, or rubbish.
"""
from collections import namedtuple

from .errors import InvalidStatusLine

_START = b"HTTP/1."
# bytes.split() parts words at these too; a peer that does not would see another line.
_OTHER_BLANKS = (b"\r", b"\x0b", b"\x0c")


class StatusLine(namedtuple("StatusLine", "version code reason")):
    """The three pieces of a status line: bytes, a number, and bytes with their line end."""

    __slots__ = ()


def parse_status_line(line: bytes) -> "StatusLine | None":
    """Return the pieces of `line`, or None when it does not claim to be HTTP.

    Raises InvalidStatusLine when it does, and the code is not a number from 100 to 999, or the
    stream has ended inside the line before that number.
    """
    pieces = line.split(None, 2)
    if len(pieces) < 2 or not pieces[0].startswith(b"HTTP/"):
        if _is_cut_off(line):
            raise InvalidStatusLine(line)
        return None
    code = pieces[1]
    reason = pieces[2] if len(pieces) == 3 else b""
    before = line[:-len(reason)] if reason else line.rstrip(b"\r\n")
    if not (len(code) == 3 and code.isdigit() and code >= b"100") or any(
            blank in before for blank in _OTHER_BLANKS):
        raise InvalidStatusLine(line)
    return StatusLine(pieces[0], int(code), reason)


def is_known_version(version: bytes) -> bool:
    """Tell whether a version is HTTP/1 with a number behind the dot."""
    return version.startswith(_START) and version[len(_START):].isdigit()


def is_regular_reason(reason: bytes) -> bool:
    """Tell whether a reason, maybe with its line end, ends there for every reader."""
    return b"\r" not in reason[:-2] and b"\0" not in reason


def _is_cut_off(line: bytes) -> bool:
    """Tell whether `line` is the beginning of a status line that never went on."""
    if line.endswith(b"\n") or not line:
        return False
    return _START.startswith(line) or is_known_version(line.rstrip(b" \t"))
