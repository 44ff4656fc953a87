"""The head that nearly every answer has, told from one look at the bytes; anything odd is not told.

A plain head is complete, HTTP/1.1, final, ASCII, with CRLF line ends and no folds. What is not
plain goes the careful way, line by line; so each test here may refuse, and none may guess.
"""
from collections import namedtuple

from .errors import ProtocolError
from .framing import is_bodiless, is_chunked, parse_content_length

TYPE_CHECKING = False  # `typing` itself loads `re`, which an import must not
if TYPE_CHECKING:
    from typing import Callable, Optional, Tuple

    Status = Tuple[int, bytes, bool]
    Fields = Tuple[bytes, Optional[int], bool, bool]

_START = b"HTTP/1.1 "
# A line that does not begin like a field: no colon, or an unusual name before it.
_IRREGULAR = rb"\r\n(?![0-9A-Za-z_-]+:|\Z)"
# What a value may hold; deleting it leaves line ends, controls and 8-bit bytes.
_PRINTABLE = bytes([9] + list(range(32, 127)))

_Said = namedtuple("_Said", "size code reason fields lowered length chunked closes bodiless")


class PlainHead(_Said):
    """What a plain head says.

    `size` is its bytes, the blank line included; `fields` its field lines, with a line end before
    the first and behind the last, `lowered` the same in lower case; `length` the Content-Length
    or None, `closes` whether the connection ends with this answer by its Connection field,
    `bodiless` what the code says.
    """

    __slots__ = ()


def parse_plain_head(data: bytes, max_fields: int) -> "PlainHead | None":
    """Return what the head at the start of `data` says, or None when it is not plain."""
    first_end = data.find(b"\r\n")
    end = data.find(b"\r\n\r\n", first_end) + 2
    if end < 2:
        return None
    fields = data[first_end:end]
    status = parse_plain_status(data[:first_end])
    said = parse_plain_fields(fields, max_fields) if status else None
    if status is None or said is None:
        return None
    code, reason, bodiless = status
    return PlainHead(end + 2, code, reason, fields, *said, bodiless)


def parse_plain_status(line: bytes) -> "Status | None":
    """Return (code, reason, whether there is no body) of a plain status line without its end."""
    code, after_code = line[9:12], line[12:13]
    if not (line.startswith(_START) and code.isdigit() and len(code) == 3 and code >= b"200"
            and after_code in (b" ", b"") and not line.translate(None, _PRINTABLE)):
        return None
    return int(code), line[12:], is_bodiless(int(code))


def parse_plain_fields(fields: bytes, max_fields: int) -> "Fields | None":
    """Return (lowered, length, chunked, closes), as in `PlainHead`, of the fields of a head.

    None when one of them is not plain, or one that frames the body is not the usual one, once.
    """
    ends = fields.translate(None, _PRINTABLE)
    count = fields.count(b"\r\n")
    if (ends != b"\r\n" * count or count - 1 > max_fields
            or (_find_irregular or _load_pattern())(fields)):
        return None
    lowered = fields.lower()
    length, chunked, closes = None, False, False
    find = lowered.find
    sized, coded = find(b"\r\ncontent-length:"), find(b"\r\ntransfer-encoding:")
    try:
        if sized >= 0:
            if coded >= 0 or find(b"\r\ncontent-length:", sized + 17) >= 0:
                return None
            length = parse_content_length(lowered[sized + 17:find(b"\r", sized + 17)])
        elif coded >= 0:
            if find(b"\r\ntransfer-encoding:", coded + 20) >= 0:
                return None
            chunked = is_chunked(lowered[coded + 20:find(b"\r", coded + 20)])
    except ProtocolError:
        return None
    named = find(b"\r\nconnection:")
    if named >= 0:
        if find(b"\r\nconnection:", named + 13) >= 0:
            return None
        closes = b"close" in lowered[named + 13:find(b"\r", named + 13)]
    return lowered, length, chunked, closes


_find_irregular: "Callable[[bytes], object] | None" = None


def _load_pattern() -> "Callable[[bytes], object]":
    """Compile the pattern with the first head: it needs `re`, and an import must not."""
    global _find_irregular
    import re
    _find_irregular = re.compile(_IRREGULAR).search
    return _find_irregular
