"""The head that nearly every answer has, told from one look at the bytes; anything odd is not told.

A plain head is complete, HTTP/1.1, final, ASCII, with CRLF line ends and no folds. What is not
plain goes the careful way, line by line; so each test here may refuse, and none may guess.
"""
from collections import namedtuple

from .framing import is_bodiless, is_chunked, parse_content_length

_START = b"HTTP/1.1 "


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
            and _is_ascii(fields)
            and b"\n " not in fields and b"\n\t" not in fields
            and not fields.startswith(b"\r\nFrom ")):
        return None
    return _plain_head(data[12:first_end], fields, int(code), end + 2)


def _plain_head(reason: bytes, fields: bytes, code: int, size: int) -> "PlainHead | None":
    """Return the head by its framing fields; None when one of them is repeated."""
    lowered = fields.lower()
    length, chunked, closes = None, False, False
    position = lowered.find(b"\r\ncontent-length:")
    if position >= 0:
        value = _value(lowered, position + 17)
        if lowered.find(b"\r\ncontent-length:", position + 17) >= 0:
            return None
        length = parse_content_length(value)
    position = lowered.find(b"\r\ntransfer-encoding:")
    if position >= 0:
        if lowered.find(b"\r\ntransfer-encoding:", position + 20) >= 0:
            return None
        chunked = is_chunked(_value(lowered, position + 20))
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


_EVERY_ASCII = bytes(range(128))


def _has_only_ascii(data: bytes) -> bool:
    """`bytes.isascii`, which Python 3.6 has not."""
    return not data.translate(None, _EVERY_ASCII)


_is_ascii = getattr(bytes, "isascii", _has_only_ascii)
