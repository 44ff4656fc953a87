"""The native string rule of PEP 3333: code point n stands for byte n, nothing else, everywhere.

Whatever crosses between the program and the wire crosses here. Text goes to bytes and back by
latin-1; what has no latin-1 form is refused with a message that names the argument and the fix.
"""
from .bytestr import bytestr, wrap

# Python 2's str.strip() knew these six; Python 3's knows Unicode's.
BLANKS = " \t\n\r\x0b\x0c"


def is_above_zero(level):
    """Tell whether ``level > 0`` on Python 2, where None was below any number and text above."""
    return level is not None and (isinstance(level, (str, bytes)) or level > 0)


class UnsendableText(UnicodeEncodeError):
    """A text that no byte string stands for was handed in to be sent; nothing of it was sent."""


def encode(text, argument, encoding="latin-1"):
    """Return native `text` as exact bytes; another `encoding` is that of the program's source.

    Raises UnsendableText, a UnicodeEncodeError, which names `argument` and the fix.
    """
    if type(text) is not str:
        from .textstr import textstr
        if type(text) is textstr:
            return bytes(text)
    try:
        return text.encode(encoding)
    except UnicodeEncodeError as error:
        character = text[error.start]
        reach = "characters up to U+00FF" if encoding == "latin-1" else f"characters of {encoding}"
        raise UnsendableText(
            encoding, text, error.start, error.end,
            f"{argument} holds {character!r}, which stands for no byte; expected {reach}:"
            " encode the text first, as in text.encode('utf-8'), or set source_encoding",
        ) from None


def to_bytes(value, argument, encoding="latin-1"):
    """Return `value`, text or any object with a buffer, as exact bytes.

    Raises UnsendableText for text beyond the encoding, TypeError for what is neither.
    """
    if type(value) is bytes:
        return value
    if isinstance(value, str):
        return encode(value, argument, encoding)
    return bytes(memoryview(value))


def to_bytestr(value, argument="text", encoding="latin-1"):
    """Return `value` as a `bytestr`; a `bytestr` passes as it is. Raises as `to_bytes`."""
    if type(value) is bytestr:
        return value
    return wrap(to_bytes(value, argument, encoding))


def one_line(text):
    """Return `text` with a space for each line end and NUL in it: values stay on one line."""
    if text.isprintable():
        return text
    return text.translate(_ENDS_TO_SPACES)


_ENDS_TO_SPACES = {ord(end): " " for end in "\r\n\0"}


def to_text(value):
    """Return a byte string or text as native text.

    Raises TypeError for what is neither.
    """
    if isinstance(value, str):
        return value
    return str(bytes(memoryview(value)), "latin-1")
