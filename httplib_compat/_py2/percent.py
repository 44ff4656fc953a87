"""The ``%`` of Python 2's `str`: a template of bytes and values in, bytes or text out.

The language is C's printf with keys. Where a value is wide, Python 2 began anew from that
specification on, in `unicode`; so does `render`. Python 3's own ``%`` does the digits, not the
language: octal, strings, and what counts as a number are different there.
"""
from collections import namedtuple

from .operands import ascii_text, is_native, name_of, native_bytes
from .percent_arguments import Arguments
from .representations import repr_of, string_of

FLAGS = "#0- +"
LENGTHS = "hlL"

Specification = namedtuple("Specification", "flags width precision conversion place")


def percent(template, values):
    """Return ``template % values`` as Python 2 had it: bytes, or text if a value was wide.

    Raises what Python 2 raised, in its words: TypeError for values of the wrong kind or number,
    ValueError for a bad template, OverflowError for a ``%c`` out of range, KeyError for a missing
    key, and UnicodeDecodeError where wide values meet byte strings beyond ASCII.
    """
    text, is_text = render(str(template, "latin-1"), Arguments(values), False)
    return text if is_text else native_bytes(text)


def render(template, arguments, is_text):
    """Return the formatted native `template`, and whether it is text; `is_text` says it must be."""
    pieces = []
    position = 0
    while True:
        start = template.find("%", position)
        if start < 0:
            break
        pieces.append(template[position:start])
        mark = arguments.mark()
        specification, position = parse_specification(template, start + 1, arguments)
        piece = convert(specification, arguments, is_text)
        if not is_text and not is_native(piece):
            arguments.reset(mark)
            rest, _ = render(ascii_text(template[start:]), arguments, True)
            return ascii_text("".join(pieces)) + rest, True
        pieces.append(piece)
    arguments.check_spent()
    pieces.append(template[position:])
    return "".join(pieces), is_text


def parse_specification(template, position, arguments):
    """Return the specification whose ``%`` is before `position`, and the position after it.

    Its key and its ``*`` are looked up in `arguments` on the way, in the order they stand in.
    """
    if template[position:position + 1] == "(":
        arguments.check_mapping()
        key, position = parse_key(template, position + 1)
        arguments.choose(key)
    start = position
    while template[position:position + 1] in FLAGS and position < len(template):
        position += 1
    flags = template[start:position]
    width, position = parse_number(template, position, arguments)
    if width is not None and width < 0:
        flags, width = flags + "-", -width
    precision = None
    if template[position:position + 1] == ".":
        precision, position = parse_number(template, position + 1, arguments)
        precision = max(precision or 0, 0)
    if template[position:position + 1] in LENGTHS and position < len(template):
        position += 1
    if position >= len(template):
        raise ValueError("incomplete format")
    found = Specification(flags, width or 0, precision, template[position], position)
    return found, position + 1


def parse_key(template, position):
    """Return the key that starts at `position`, parentheses inside it paired, and what follows."""
    depth = 1
    for end in range(position, len(template)):
        depth += {"(": 1, ")": -1}.get(template[end], 0)
        if not depth:
            return template[position:end], end + 1
    raise ValueError("incomplete format key")


def parse_number(template, position, arguments):
    """Return the number at `position`, of digits or a ``*``, or None, and the position after it."""
    if template[position:position + 1] == "*":
        return arguments.take_integer(), position + 1
    end = position
    while template[end:end + 1] in "0123456789" and end < len(template):
        end += 1
    return (int(template[position:end]) if end > position else None), end


def convert(specification, arguments, is_text):
    """Return the text of one specification, padded. Raises as `percent` does."""
    conversion = specification.conversion
    if conversion == "%":
        return pad("%", specification)
    value = arguments.take()
    converter = CONVERTERS.get(conversion)
    if converter is None:
        raise ValueError(f"unsupported format character '{conversion}'"
                         f" (0x{ord(conversion):x}) at index {specification.place}")
    return converter(specification, value, is_text)


def pad(text, specification):
    """Return `text` filled with blanks to the width asked for."""
    if "-" in specification.flags:
        return text.ljust(specification.width)
    return text.rjust(specification.width)


def convert_string(specification, value, is_text):
    """Return `value` by ``%s``; among text, a byte string must be ASCII."""
    text = string_of(value)
    if is_text:
        text = ascii_text(text)
    return pad(text[:specification.precision], specification)


def convert_representation(specification, value, is_text):
    """Return `value` by ``%r``."""
    text = repr_of(value)
    return pad((ascii_text(text) if is_text else text)[:specification.precision], specification)


def convert_character(specification, value, is_text):
    """Return `value`, one character or its code, by ``%c``."""
    if isinstance(value, (str, bytes)):
        if len(value) != 1:
            raise TypeError("%c requires int or char")
        return pad(ascii_text(value) if is_text else string_of(value), specification)
    if isinstance(value, float):
        raise TypeError("integer argument expected, got float")
    if not hasattr(type(value), "__int__"):
        raise TypeError("%c requires int or char" if is_text else "an integer is required")
    return pad(_character(int(value), is_text), specification)


def _character(code, is_text):
    if is_text and not 0 <= code < 0x110000:
        raise OverflowError("%c arg not in range(0x110000) (wide Python build)")
    if not is_text and not 0 <= code < 0x100:
        raise OverflowError("unsigned byte integer is "
                            + ("less than minimum" if code < 0 else "greater than maximum"))
    return chr(code)


def convert_integer(specification, value, is_text):
    """Return `value`, cut to an integer, by ``%d``, ``%i``, ``%u``, ``%x``, ``%X`` or ``%o``."""
    letter = "d" if specification.conversion in "iu" else specification.conversion
    integer = _integer(value, letter)
    if letter == "o" and "#" in specification.flags:
        return _digits(_marked_octal(specification, integer), letter, integer)
    if specification.precision == 0 and not integer:
        return _no_digits(specification, letter)
    return _digits(specification, letter, integer)


def _marked_octal(specification, integer):
    """Return the specification by which Python 3 writes an octal number with one 0 in front."""
    digits = len(f"{abs(integer):o}") + (integer != 0)
    return specification._replace(flags=specification.flags.replace("#", ""),
                                  precision=max(digits, specification.precision or 0))


def _no_digits(specification, letter):
    """Return zero in no digits, as C writes it with a precision of zero: sign, mark, filling."""
    mark = _digits(specification._replace(width=0), letter, 0)[:-1]
    if "0" in specification.flags and "-" not in specification.flags:
        return mark.ljust(specification.width, "0")
    return pad(mark, specification)


def _integer(value, letter):
    """Return `value` as an integer. Raises TypeError for what is no number."""
    if isinstance(value, int):
        return value
    try:
        return int(value) if hasattr(type(value), "__int__") else _refuse(value, letter)
    except (ValueError, OverflowError, TypeError):
        return _refuse(value, letter)


def _refuse(value, letter):
    raise TypeError(f"%{letter} format: a number is required, not {name_of(value)}") from None


def convert_float(specification, value, is_text):
    """Return `value` by ``%e``, ``%f`` or ``%g``, small or capital."""
    if not hasattr(type(value), "__float__"):
        raise TypeError(f"float argument required, not {name_of(value)}")
    return _digits(specification, specification.conversion, float(value))


def _digits(specification, letter, number):
    """Return `number` as Python 3's ``%`` writes it."""
    width = specification.width or ""
    precision = "" if specification.precision is None else f".{specification.precision}"
    return f"%{specification.flags}{width}{precision}{letter}" % number


CONVERTERS = {
    "s": convert_string, "r": convert_representation, "c": convert_character,
    **dict.fromkeys("diuxXo", convert_integer), **dict.fromkeys("eEfFgG", convert_float),
}
