"""The head that nearly every answer has, told from one look at the bytes; anything odd is not told.

A plain head is complete, HTTP/1.1, final, ASCII, with CRLF line ends and no folds. What is not
plain goes the careful way, line by line; so each test here may refuse, and none may guess.
"""
import re
from collections import namedtuple

from .errors import ProtocolError
from .framing import is_bodiless, is_chunked, parse_content_length

TYPE_CHECKING = False  # `typing` itself loads `re`, which an import must not
if TYPE_CHECKING:
    from typing import Optional, Tuple

    Status = Tuple[int, bytes, bool]
    Fields = Tuple[bytes, Optional[int], bool, bool]

_START = b"HTTP/1.1 "
# What a name may hold; deleting it leaves a colon first in each line that begins like a field.
_IN_NAMES = b"-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"
# What a value may hold; deleting it leaves line ends, controls and 8-bit bytes.
_PRINTABLE = bytes([9] + list(range(32, 127)))

# The fields, in lower case, that say where the answer ends.
_framing_fields = re.compile(
    rb"\r\n(content-length|transfer-encoding|connection):([^\r]*)").findall

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
    without_names = fields.translate(None, _IN_NAMES)
    count = without_names.count(b"\r\n:")
    # Backwards: CPython then looks for the first byte, a rare one, and not for the last.
    if (count > max_fields or without_names.translate(None, _PRINTABLE) != b"\r\n" * (count + 1)
            or fields.rfind(b"\r\n:") >= 0):
        return None
    lowered = fields.lower()
    length, chunked, closes = None, False, False
    framing = _framing_fields(lowered)
    try:
        for name, value in framing:
            if name == b"content-length":
                length = parse_content_length(value)
            elif name == b"connection":
                closes = b"close" in value
            else:
                chunked = is_chunked(value)
                if b"content-length" in dict(framing):
                    return None
    except ProtocolError:
        return None
    if len(framing) > 1 and len(dict(framing)) < len(framing):
        return None
    return lowered, length, chunked, closes
