"""How the end of a body is known (RFC 9112, 6.3): by chunks, by a length, or by the close.

The rules are 2.7.18's where they are harmless. Where a peer could read a head in two ways, it is
refused, or read in one way and the connection not used again.
"""
from .errors import ConflictingLengths, UnknownCoding

# Beyond this many digits a length is a lie, and int() would take quadratic time over it.
_MOST_DIGITS = 20
_CODINGS = {b"chunked": True, b"identity": False, b"": False}


def parse_content_length(value: bytes) -> "int | None":
    """Return the number of bytes that a Content-Length announces; None for what is no number.

    `value` may join several fields by commas: repeats of one length count once. Raises
    ConflictingLengths when they are numbers and differ.
    """
    digits = value.strip(b" \t")
    if digits.isdigit() and len(digits) <= _MOST_DIGITS:
        return int(digits)
    if b"," in digits:
        lengths = {length.strip(b" \t") for length in digits.split(b",")}
        if len(lengths) > 1 and all(length.isdigit() for length in lengths):
            raise ConflictingLengths(value)
        digits = lengths.pop() if len(lengths) == 1 else b""
    if not digits.isdigit() or len(digits) > _MOST_DIGITS:
        return None
    return int(digits)


def is_chunked(transfer_encoding: bytes) -> bool:
    """Tell whether a Transfer-Encoding is the chunked one (RFC 9112, 7.1), in any case.

    ``identity`` and an empty one are none at all. Raises UnknownCoding for any other.
    """
    try:
        return _CODINGS[transfer_encoding.strip(b" \t").lower()]
    except KeyError:
        raise UnknownCoding(transfer_encoding) from None


def is_bodiless(code: int) -> bool:
    """Tell whether an answer has no body whatever its head says (RFC 9112, 6.3, rule 1)."""
    return code in (204, 304) or 100 <= code < 200


def is_interim(code: int) -> bool:
    """Tell whether a final answer still follows (RFC 9110, 15.2); after 101 HTTP is over."""
    return 100 <= code < 200 and code != 101
