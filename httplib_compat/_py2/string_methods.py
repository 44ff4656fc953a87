"""The methods of Python 2's `str` whose operands are strings, over plain bytes.

Each takes the byte string first, then what Python 2 took: native strings, byte strings, buffers.
Each gives plain bytes, lists or tuples of them, or text where a wide string was among the
operands (`operands.apply`). Messages are Python 2's. Parameters have the names `bytes` gives
them, so that code which treats the value as `bytes` may use keywords.
"""
from .operands import apply, ascii_text, check_string, is_native, name_of


def _search(name):
    """Return the method `name`, which looks for a string and gives its place or number."""
    def method(data, sub, start=None, end=None):
        try:
            return apply(name, data, (check_string(sub), start, end))
        except UnicodeDecodeError:
            raise
        except ValueError:
            raise ValueError("substring not found") from None
    return _named(method, name)


def _strip(name):
    """Return the method `name`, which takes characters off the ends."""
    def method(data, chars=None):
        if chars is not None and not isinstance(chars, (str, bytes)):
            raise TypeError(f"{name} arg must be None, str or unicode")
        result = apply(name, data, (chars,))
        # A body with nothing to take off is not copied.
        return data if isinstance(result, bytes) and len(result) == len(data) else result
    return _named(method, name)


def _split(name):
    """Return the method `name`, which splits at each separator, or at blanks."""
    def method(data, sep=None, maxsplit=-1):
        return apply(name, data, (sep if sep is None else check_string(sep), maxsplit))
    return _named(method, name)


def _partition(name):
    """Return the method `name`, which splits in three at one separator."""
    def method(data, sep):
        return apply(name, data, (check_string(sep),))
    return _named(method, name)


def _pad(name):
    """Return the method `name`, which fills up to a width with one character."""
    def method(data, width, fillchar=b" "):
        is_character = isinstance(fillchar, (str, bytes)) and len(fillchar) == 1
        if not is_character or name_of(fillchar) == "unicode":
            raise TypeError(f"{name}() argument 2 must be char, not {name_of(fillchar)}")
        return apply(name, data, (width, fillchar))
    return _named(method, name)


def _match(name):
    """Return the method `name`, which compares one end with one string or any of a tuple."""
    def method(data, prefix, start=None, end=None):
        if isinstance(prefix, tuple):
            return any(apply(name, data, (check_string(each), start, end)) for each in prefix)
        try:
            check_string(prefix)
        except TypeError:
            raise TypeError(f"{name} first arg must be str, unicode, or tuple,"
                            f" not {name_of(prefix)}") from None
        return apply(name, data, (prefix, start, end))
    return _named(method, name)


def _named(function, name):
    """Return `function` under the name and description of the method it stands for."""
    function.__name__ = function.__qualname__ = name
    function.__doc__ = f"As ``str.{name}`` of Python 2; see the module's first paragraph."
    return function


count, find, index, rfind, rindex = map(_search, ("count", "find", "index", "rfind", "rindex"))
strip, lstrip, rstrip = map(_strip, ("strip", "lstrip", "rstrip"))
split, rsplit = map(_split, ("split", "rsplit"))
partition, rpartition = map(_partition, ("partition", "rpartition"))
center, ljust, rjust = map(_pad, ("center", "ljust", "rjust"))
startswith, endswith = map(_match, ("startswith", "endswith"))


def replace(data, old, new, count=-1):
    """Return `data` with `old` replaced by `new`, `count` times at most.

    Raises TypeError when one is no string.
    """
    result = apply("replace", data, (check_string(old), check_string(new), count))
    # Before Python 3.9 an empty string gained nothing when the number was limited.
    return result[:0] if not data and count >= 0 else result


def removeprefix(data, prefix):
    """Return `data` without `prefix`, as `bytes.removeprefix` of Python 3.9."""
    prefix = check_string(prefix)
    return data[len(prefix):] if startswith(data, prefix) else data


def removesuffix(data, suffix):
    """Return `data` without `suffix`, as `bytes.removesuffix` of Python 3.9."""
    suffix = check_string(suffix)
    return data[:len(data) - len(suffix)] if endswith(data, suffix) else data


def translate(data, table, delete=b""):
    """Return `data` without `delete`, each byte mapped by the 256 of `table`, or as it is for None.

    A wide `table` maps code points, as Python 2's `unicode.translate` did. Raises ValueError for
    a table of another length, TypeError for what is no string.
    """
    wide = [each for each in (table, delete) if isinstance(each, str) and not is_native(each)]
    if wide and len(delete):
        raise TypeError("deletions are implemented differently for unicode")
    if wide:
        return ascii_text(data).translate(table)
    if table is not None and len(check_string(table)) != 256:
        raise ValueError("translation table must be 256 characters long")
    return apply("translate", data, (table, check_string(delete)))


def join(data, iterable):
    """Return the strings of `iterable` with `data` between them; text if one is wide.

    Raises TypeError that names the first item that is no string.
    """
    try:
        items = iterable if type(iterable) in (list, tuple) else list(iterable)
    except TypeError:
        if hasattr(type(iterable), "__iter__"):
            raise
        raise TypeError("can only join an iterable") from None
    try:
        return bytes.join(data, items)
    except TypeError:  # one at least is text, or no string
        return _join_texts(data, items)


def _join_texts(data, items):
    wide = ""
    for place, item in enumerate(items):
        if isinstance(item, str):
            wide = wide or ("" if is_native(item) else " or Unicode")
        elif not isinstance(item, (bytes, bytearray)):
            raise TypeError(f"sequence item {place}: expected string{wide},"
                            f" {type(item).__name__} found")
    if wide:
        separator = ascii_text(data) if len(items) > 1 else ""
        return separator.join(map(ascii_text, items))
    return bytes.join(data, [item.encode("latin-1") if isinstance(item, str) else item
                             for item in items])
