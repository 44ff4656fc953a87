"""What a byte string meets: native strings are bytes, text beyond them is Python 2's `unicode`.

A native string is a `str` whose code points all stand for bytes (latin-1). Any other `str` is
*wide*, and a byte string that meets it is decoded as Python 2 decoded it: by ASCII, or not at all.
Everything here is plain bytes and text; `bytestr` itself is not known.
"""


def is_native(text):
    """Tell whether `text` stands for bytes."""
    try:
        text.encode("latin-1")
    except UnicodeEncodeError:
        return False
    return True


def native_bytes(text):
    """Return native `text` as bytes.

    Raises UnicodeEncodeError for wide text, in the words of Python 2's ``str(unicode)``.
    """
    return text.encode("latin-1" if is_native(text) else "ascii")


def ascii_text(value):
    """Return `value` as Python 2 made it `unicode`: wide text as it is, all else by ASCII.

    Raises UnicodeDecodeError for a byte string or native string beyond ASCII.
    """
    if isinstance(value, str):
        if not is_native(value):
            return value
        value = value.encode("latin-1")
    return str(value, "ascii")


def name_of(value):
    """Return the name Python 2 had for the type of `value`."""
    if isinstance(value, str):
        return "str" if is_native(value) else "unicode"
    return "str" if isinstance(value, bytes) else type(value).__name__


def is_buffer(value):
    """Tell whether C code can read bytes out of `value`."""
    try:
        memoryview(value).release()
    except TypeError:
        return False
    return True


def check_string(value):
    """Return `value` if it is text, bytes or a buffer. Raises TypeError as Python 2 did."""
    if isinstance(value, (str, bytes)) or is_buffer(value):
        return value
    raise TypeError("expected a string or other character buffer object")


def apply(name, data, arguments):
    """Return what the method `name` of `data` gives, `arguments` being native or wide strings.

    The method is that of `bytes`; with a wide string among the arguments it is that of `str`,
    over `ascii_text` of all, and so is the result.
    """
    try:
        operands = [argument.encode("latin-1") if isinstance(argument, str) else argument
                    for argument in arguments]
    except UnicodeEncodeError:
        return getattr(str, name)(ascii_text(data), *map(_text_operand, arguments))
    return getattr(bytes, name)(data, *operands)


def _text_operand(argument):
    """Return an argument of a `bytes` method as the same method of `str` takes it."""
    return ascii_text(argument) if isinstance(argument, str) or is_buffer(argument) else argument
