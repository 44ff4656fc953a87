"""The head that nearly every answer has, told from one look at the bytes; anything odd is not told.

A plain head is complete, HTTP/1.1, final, ASCII, with CRLF line ends and no folds. What is not plain
goes the careful way, line by line; so each test here may refuse, and none may guess.
"""
from collections import namedtuple

from .framing import is_bodiless, is_chunked, parse_content_length

_START = b"HTTP/1.1 "
_CODE = slice(len(_START), len(_START) + 3)
_AFTER_CODE = _CODE.stop


class PlainHead(namedtuple("PlainHead", "size code reason fields length chunked closes bodiless")):
    """What a plain head says.

    `size` is its bytes, the blank line included; `fields` its field lines, with a line end before
    the first and behind the last; `length` the Content-Length or None, `closes` whether the
    connection ends with this answer by its Connection field, `bodiless` what the code says.
    """

    __slots__ = ()


def parse_plain_head(data: bytes, max_fields: int) -> "PlainHead | None":
    """Return what the head at the start of `data` says, or None when it is not plain."""
    end = data.find(b"\r\n\r\n")
    if end < 0 or not data.startswith(_START):
        return None
    head = data[:end + 2]
    lines = head.count(b"\n")
    if lines != head.count(b"\r\n") or lines != head.count(b"\r") or lines - 1 > max_fields:
        return None
    code = head[_CODE]
    if not code.isdigit() or code < b"200" or head[_AFTER_CODE] not in b" \r":
        return None
    first_end = head.find(b"\r\n")
    fields = head[first_end:]
    if b"\n " in fields or b"\n\t" in fields or fields.startswith(b"\r\nFrom ") or (
            not _is_ascii(fields)):
        return None
    lowered = fields.lower()
    coding = _only_value(lowered, b"\r\ntransfer-encoding:")
    length = _only_value(lowered, b"\r\ncontent-length:")
    connection = _only_value(lowered, b"\r\nconnection:")
    if coding is None or length is None or connection is None:
        return None
    number = int(code)
    return PlainHead(
        end + 4, number, head[_AFTER_CODE:first_end], fields,
        parse_content_length(length) if length else None,
        bool(coding) and is_chunked(coding), b"close" in connection, is_bodiless(number))


def _only_value(lowered, start):
    """Return the value of the field that begins with `start`, empty if missing; None if repeated."""
    position = lowered.find(start)
    if position < 0:
        return b""
    value_start = position + len(start)
    if lowered.find(start, value_start) >= 0:
        return None
    return lowered[value_start:lowered.find(b"\r\n", value_start)].strip(b" \t\x0b\x0c")


if hasattr(bytes, "isascii"):
    _is_ascii = bytes.isascii
else:
    def _is_ascii(data):
        """`bytes.isascii`, which Python 3.6 has not."""
        return not data.translate(None, bytes(range(128)))
