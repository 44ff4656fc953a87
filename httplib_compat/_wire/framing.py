"""How the end of a body is known (RFC 9112, 6.3): by chunks, by a length, or by the close.

The rules are 2.7.18's where they are harmless; a length is digits and nothing else.
"""
# Beyond this many digits a length is a lie, and int() would take quadratic time over it.
_MOST_DIGITS = 20


def parse_content_length(value: bytes) -> "int | None":
    """Return the number of bytes that a Content-Length announces; None for what is no number."""
    digits = value.strip(b" \t")
    if not digits.isdigit() or len(digits) > _MOST_DIGITS:
        return None
    return int(digits)


def is_chunked(transfer_encoding: bytes) -> bool:
    """Tell whether a Transfer-Encoding is the chunked one (RFC 9112, 7.1), in any case."""
    return transfer_encoding.strip(b" \t").lower() == b"chunked"


def is_bodiless(code: int) -> bool:
    """Tell whether an answer has no body whatever its head says (RFC 9112, 6.3, rule 1)."""
    return code in (204, 304) or 100 <= code < 200


def is_interim(code: int) -> bool:
    """Tell whether a final answer still follows (RFC 9110, 15.2); after 101 HTTP is over."""
    return 100 <= code < 200 and code != 101
