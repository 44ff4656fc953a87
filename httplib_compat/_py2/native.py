"""The native string rule of PEP 3333: code point n stands for byte n, nothing else, everywhere.

Whatever crosses between the program and the wire crosses here. Text goes to bytes and back by
latin-1; what has no latin-1 form is refused with a message that names the argument and the fix.
"""
from .bytestr import bytestr, wrap

# Python 2's str.strip() knew these six; Python 3's knows Unicode's.
BLANKS = " \t\n\r\x0b\x0c"


class UnsendableText(UnicodeEncodeError):
    """A text that no byte string stands for was handed in to be sent; nothing of it was sent."""


def encode(text, argument):
    """Return native `text` as exact bytes.

    Raises UnsendableText, a UnicodeEncodeError, which names `argument` and the fix.
    """
    try:
        return text.encode("latin-1")
    except UnicodeEncodeError as error:
        character = text[error.start]
        raise UnsendableText(
            "latin-1", text, error.start, error.end,
            f"{argument} holds {character!r}, which stands for no byte; expected characters up to"
            " U+00FF: encode the text first, as in text.encode('utf-8')",
        ) from None


def to_bytes(value, argument):
    """Return `value`, text or any object with a buffer, as exact bytes.

    Raises UnsendableText for text beyond U+00FF, TypeError for what is neither.
    """
    if type(value) is bytes:
        return value
    if isinstance(value, str):
        return encode(value, argument)
    return bytes(memoryview(value))


def to_bytestr(value, argument="text"):
    """Return `value` as a `bytestr`; a `bytestr` passes as it is. Raises as `to_bytes`."""
    if type(value) is bytestr:
        return value
    return wrap(to_bytes(value, argument))


def to_text(value):
    """Return a byte string or text as native text.

    Raises TypeError for what is neither.
    """
    if isinstance(value, str):
        return value
    return str(bytes(memoryview(value)), "latin-1")


def check_sendable(text, argument):
    """Return native `text` if bytes stand for all of it. Raises UnsendableText."""
    encode(text, argument)
    return text
