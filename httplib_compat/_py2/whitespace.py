"""White space and case as Python 2's `str` knew them: ASCII's, whatever Unicode says.

Native text goes through here where 2.7 stripped, tested or lower-cased a header: a no-break space
at the end of a value stays, and a capital beyond ASCII has no small letter.
"""
from operator import methodcaller

from .native import to_text

BLANKS = " \t\n\r\x0b\x0c"

_LOWER = {ord(letter): letter.lower() for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}


def strip(text):
    """Return `text` without blanks at its ends."""
    return text.strip(BLANKS)


def starts_with_blank(text):
    """Tell whether `text` begins with a blank; empty text does not."""
    return text[:1] in BLANKS and text != ""


def split(text):
    """Return the words of `text`."""
    for blank in BLANKS[1:]:
        text = text.replace(blank, " ")
    return [word for word in text.split(" ") if word]


def lower(text):
    """Return `text` in small letters, ASCII's only; a byte string becomes native text."""
    if isinstance(text, bytes):
        text = to_text(text)
    return text.lower() if _is_ascii(text) else text.translate(_LOWER)


def _has_only_ascii(text):
    """`str.isascii`, which Python 3.6 has not."""
    try:
        text.encode("ascii")
    except UnicodeEncodeError:
        return False
    return True


_is_ascii = methodcaller("isascii") if hasattr(str, "isascii") else _has_only_ascii
