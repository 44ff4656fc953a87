"""The head that nearly every answer has, told from one look at the bytes; anything odd is not told.

A plain head is complete, HTTP/1.1, final, ASCII, with CRLF line ends and no folds. What is not
plain goes the careful way, line by line; so each test here may refuse, and none may guess.
"""
from collections import namedtuple

from .errors import ProtocolError
from .framing import is_bodiless, is_chunked, parse_content_length

TYPE_CHECKING = False  # `typing` itself loads `re`, which an import must not
if TYPE_CHECKING:
    from typing import Callable

_START = b"HTTP/1.1 "
# A line that is no field by the grammar (RFC 9112, 5): no colon, or no token before it.
_IRREGULAR = rb"\r\n(?![!#$%&'*+.^_`|~0-9A-Za-z-]+:)."
# What a head may hold; deleting it leaves controls and 8-bit bytes.
_PLAIN = bytes([9, 10, 13] + list(range(32, 127)))


_Said = namedtuple("_Said", "size code reason fields lowered length chunked closes bodiless")


class PlainHead(_Said):
    """What a plain head says.

    `size` is its bytes, the blank line included; `fields` its field lines, with a line end before
    the first and behind the last, `lowered` the same in lower case; `length` the Content-Length
    or None, `closes` whether the
    connection ends with this answer by its Connection field, `bodiless` what the code says.
    """

    __slots__ = ()


def parse_plain_head(data: bytes, max_fields: int) -> "PlainHead | None":
    """Return what the head at the start of `data` says, or None when it is not plain."""
    end = data.find(b"\r\n\r\n") + 2
    if end < 2 or not data.startswith(_START):
        return None
    first_end = data.find(b"\r\n")
    fields = data[first_end:end]
    code, after_code = data[9:12], data[12:13]
    line_ends = fields.count(b"\r\n")
    if not (code.isdigit() and code >= b"200" and (after_code == b" " or after_code == b"\r")
            and fields.count(b"\n") == line_ends == fields.count(b"\r")
            and line_ends - 1 <= max_fields
            and data.find(b"\n", 0, first_end) == data.find(b"\r", 0, first_end) == -1
            and not data[12:end].translate(None, _PLAIN)
            and not (_find_irregular or _load_pattern())(fields)):
        return None
    return _plain_head(data[12:first_end], fields, int(code), end + 2)


def _plain_head(reason: bytes, fields: bytes, code: int, size: int) -> "PlainHead | None":
    """Return the head by its framing fields; None when they are not the usual ones, once each."""
    lowered = fields.lower()
    length, chunked, closes = None, False, False
    sized = lowered.find(b"\r\ncontent-length:")
    coded = lowered.find(b"\r\ntransfer-encoding:")
    try:
        if sized >= 0:
            if coded >= 0 or lowered.find(b"\r\ncontent-length:", sized + 17) >= 0:
                return None
            length = parse_content_length(_value(lowered, sized + 17))
        elif coded >= 0:
            if lowered.find(b"\r\ntransfer-encoding:", coded + 20) >= 0:
                return None
            chunked = is_chunked(_value(lowered, coded + 20))
    except ProtocolError:
        return None
    position = lowered.find(b"\r\nconnection:")
    if position >= 0:
        if lowered.find(b"\r\nconnection:", position + 13) >= 0:
            return None
        closes = b"close" in _value(lowered, position + 13)
    return PlainHead(size, code, reason, fields, lowered, length, chunked, closes,
                     is_bodiless(code))


def _value(lowered: bytes, start: int) -> bytes:
    """Return the field value that starts at a position, without the blanks around it."""
    return lowered[start:lowered.find(b"\r\n", start)].strip(b" \t\x0b\x0c")


_find_irregular: "Callable[[bytes], object] | None" = None


def _load_pattern() -> "Callable[[bytes], object]":
    """Compile the pattern with the first head: it needs `re`, and an import must not."""
    global _find_irregular
    import re
    _find_irregular = re.compile(_IRREGULAR).search
    return _find_irregular
