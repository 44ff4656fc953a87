"""What `str()` and `repr()` gave on Python 2, as text: plain quotes, 8-bit escaped, short floats.

Python 3's own differ for strings, for what holds strings, for sets, and for floats, which had
twelve significant digits in ``str()``. Types that are not in the tables here answer for themselves.
"""
from .operands import is_native


def string_of(value):
    """Return ``str(value)`` as Python 2 had it: byte strings are the native text they stand for."""
    if type(value) is str:
        return value
    if isinstance(value, (bytes, bytearray)):
        return str(value, "latin-1")
    if type(value) is float:
        return _short_float(value)
    if type(value) is complex:
        return _short_complex(value)
    return repr_of(value) if type(value) in _CONTAINERS else str(value)


def repr_of(value):
    """Return ``repr(value)`` as Python 2 had it; only a wide string has a prefix, its ``u``."""
    return _representation(value, ())


def _representation(value, outer):
    """Return ``repr(value)``; `outer` holds the containers around it, which may be inside too."""
    kind = type(value)
    if kind is str:
        return repr_of_bytes(value.encode("latin-1")) if is_native(value) else "u" + ascii(value)
    if kind is bytes:
        return repr_of_bytes(value)
    if kind not in _CONTAINERS:
        return repr(value)
    opening, closing = _CONTAINERS[kind]
    if any(value is container for container in outer):
        return opening + "..." + closing
    items = _items(value, outer + (value,))
    comma = "," if kind is tuple and len(items) == 1 else ""
    return opening + ", ".join(items) + comma + closing


_CONTAINERS = {
    list: ("[", "]"), tuple: ("(", ")"), dict: ("{", "}"),
    set: ("set([", "])"), frozenset: ("frozenset([", "])"),
}


def _items(container, outer):
    """Return the representations of what `container` holds."""
    if type(container) is dict:
        return [f"{_representation(name, outer)}: {_representation(item, outer)}"
                for name, item in container.items()]
    return [_representation(item, outer) for item in container]


def repr_of_bytes(data):
    """Return the representation of a byte string: that of `bytes` without its prefix."""
    return bytes.__repr__(data)[1:]


def _short_float(value):
    """Return a float with twelve significant digits, told apart from an integer by ``.0``."""
    digits = f"{value:.12g}"
    if digits.strip("-0123456789"):
        return digits
    if len(digits.lstrip("-")) < 12:
        return digits + ".0"
    # There is no room for the .0 in twelve digits, so Python 2 took to an exponent here.
    mantissa, exponent = f"{value:.11e}".split("e")
    return mantissa.rstrip("0").rstrip(".") + "e" + exponent


def _short_complex(value):
    """Return a complex number, each part with twelve significant digits."""
    imaginary = f"{value.imag:.12g}j"
    if value.real == 0 and str(value.real)[0] != "-":
        return imaginary
    sign = "" if imaginary[0] == "-" else "+"
    return f"({value.real:.12g}{sign}{imaginary})"
