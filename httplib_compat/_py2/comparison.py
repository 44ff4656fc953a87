"""Byte strings compared with text: by the bytes of native strings, by ASCII with wide ones.

Plain bytes are left to `bytes`, all else to the other operand.
"""
import warnings

from .operands import ascii_text

UNEQUAL = ("Unicode {} comparison failed to convert both arguments to Unicode"
           " - interpreting them as being unequal")


def comparison(operation):
    """Return the method that compares with native strings by their bytes."""
    name = f"__{operation.__name__}__"
    compare_bytes = getattr(bytes, name)

    def method(self, other):
        if isinstance(other, str):
            try:
                other = other.encode("latin-1")
            except UnicodeEncodeError:
                return _compare_wide(operation, self, other)
        return compare_bytes(self, other) if isinstance(other, bytes) else NotImplemented
    method.__name__ = method.__qualname__ = name
    return method


def _compare_wide(operation, data, text):
    """Return ``operation(data, text)`` for wide `text`.

    Beyond ASCII the two are unequal, which warns (UnicodeWarning), and in no order, which raises
    UnicodeDecodeError.
    """
    try:
        return operation(ascii_text(data), text)
    except UnicodeDecodeError:
        if operation.__name__ not in ("eq", "ne"):
            raise
    word = "equal" if operation.__name__ == "eq" else "unequal"
    warnings.warn(UNEQUAL.format(word), UnicodeWarning, stacklevel=3)
    return word == "unequal"
