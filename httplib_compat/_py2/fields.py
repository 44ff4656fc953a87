"""The `format` method of Python 2's `str`: replacement fields over native text.

Python 3's own fields do the work; values that Python 2 wrote otherwise (byte strings, floats
without a type, objects without a format of their own) are made ready before they get there.
"""
import string

from .operands import native_bytes
from .representations import repr_of, string_of


class Fields(string.Formatter):
    """Replacement fields as Python 2.7 filled them."""

    def convert_field(self, value, conversion):
        """Return `value` after ``!s`` or ``!r``. Raises ValueError for another letter."""
        if conversion is None:
            return value
        if conversion not in ("s", "r"):
            raise ValueError(f"Unknown conversion specifier {conversion}")
        return string_of(value) if conversion == "s" else repr_of(value)

    def format_field(self, value, specification):
        """Return `value` formatted, as native text.

        Raises UnicodeEncodeError for wide text, OverflowError for a character beyond a byte.
        """
        if type(value) is float:
            return _format_float(value, specification)
        if isinstance(value, (bytes, bytearray)) or _has_no_format(value):
            value = string_of(value)
        if isinstance(value, str):
            _check_string_specification(specification)
        elif isinstance(value, int) and specification.endswith("c") and not 0 <= value < 256:
            raise OverflowError("%c arg not in range(0x100)")
        text = format(value, specification)
        native_bytes(text)  # each field was encoded for itself, so an error gives its place there
        return text


def format_fields(template, positional, named):
    """Return ``template.format(*positional, **named)`` as Python 2 had it, as bytes.

    Raises what Python 2 raised: ValueError for a bad template or specification, IndexError and
    KeyError for a missing value, UnicodeEncodeError for a wide one.
    """
    return native_bytes(Fields().vformat(str(template, "latin-1"), positional, named))


def _has_no_format(value):
    return type(value).__format__ is object.__format__


def _check_string_specification(specification):
    """Raise ValueError for a width with a leading zero, which Python 3.10 began to allow."""
    if specification[:1] == "0" and specification[1:2] not in ("<", ">", "^", "="):
        raise ValueError("'=' alignment not allowed in string format specifier")


def _format_float(value, specification):
    """Return a float; without a precision or a type it has the twelve digits of `string_of`."""
    if "." in specification or specification[-1:].isalpha() or specification.endswith("%"):
        return format(value, specification)
    digits = string_of(value)
    if "e" in digits:
        return format(value, specification + ".12g")
    return format(float(digits), specification)
