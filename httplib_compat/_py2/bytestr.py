r"""`bytestr`: bytes that also do what a Python 2 `str` did. The law, and its refusals, by example.

Code point n of a `str` stands for byte n (latin-1, the native string rule of PEP 3333). A
`bytestr` meets such native strings, and plain bytes, on both sides of every operator and in
every method; what was a string on Python 2 is a `bytestr`, and prints without its ``b``.

>>> data = bytestr(b'caf\xe9 au lait')
>>> data, data[0], data.split(' ')[1:], 'a' + data[1:3], bytestr('%s=%d') % ('a', 5)
('caf\xe9 au lait', 'c', ['au', 'lait'], 'aaf', 'a=5')
>>> 'au' in data, data.find('lait'), data == 'caf\xe9 au lait', data < 'd'
(True, 8, True, True)

It hashes as the native string does, so it finds text keys. It equals plain bytes too, though text
never does: mixing all three as keys of one dict is asking for surprises.

>>> {'OK': 200}[bytestr('OK')], {bytestr('OK'): 200}['OK'], bytestr('OK') == b'OK', 'OK' == b'OK'
(200, 200, True, False)

A plain `str` within latin-1 is a native string, never Python 2's `unicode`. A `str` beyond it
is `unicode`: what it meets is decoded by ASCII, and the result is text, or the error it was.

>>> bytestr('a') + '\u20ac' == 'a\u20ac', type(bytestr('a') + '\u20ac')
(True, <class 'str'>)
>>> data + '\u20ac'
Traceback (most recent call last):
UnicodeDecodeError: 'ascii' codec can't decode byte 0xe9 in position 3: ordinal not in range(128)

Refused, because C code decides and asks for a real `str`: write ``str(data)`` (latin-1), or
``data.decode('utf-8')``, where these stand.

>>> ''.join([data])
Traceback (most recent call last):
TypeError: sequence item 0: expected str instance, bytestr found
>>> import io, re
>>> re.search('a', data)
Traceback (most recent call last):
TypeError: cannot use a string pattern on a bytes-like object
>>> io.StringIO(data)
Traceback (most recent call last):
TypeError: initial_value must be str or None, not bytestr
>>> 'caf'.startswith(data[0])
Traceback (most recent call last):
TypeError: startswith first arg must be str or a tuple of str, not bytestr
>>> isinstance(data, str), isinstance(data, bytes)
(False, True)

Refused likewise: a `bytestr` on the left of ``in`` before a `str`, and where `json.dumps`,
`csv.reader`, `datetime.strptime` or `sys.stdout.write` ask for a `str`. ``str(data)``,
``repr(data)``, ``format(data)`` and ``'%s' % data`` can give nothing but a `str`: the native one.
What walks over bytes for their numbers, as `urllib.parse.quote` and `urlencode` do, needs
``bytes(data)`` or ``str(data)``: the items here are strings of one byte.

>>> [ord(each) for each in data[:2]], list(bytes(data[:2]))
([99, 97], [99, 97])
"""
import functools
import operator
import sys

from . import string_methods
from .comparison import comparison
from .operands import apply, ascii_text, name_of, native_bytes
from .representations import repr_of_bytes, string_of

_CONTENTS = (bytes, bytearray, memoryview)
_new = bytes.__new__


def _wrapped(result):
    """Return what a method of plain bytes gave as Python 2 gave it: strings are `bytestr`."""
    if isinstance(result, bytes) and type(result) is not bytestr:
        return wrap(result)
    return result


def _string(function):
    """Return `function` as a method that gives one string, number or truth value."""
    @functools.wraps(function)
    def method(self, *arguments, **keywords):
        return _wrapped(function(self, *arguments, **keywords))
    return method


def _strings(function):
    """Return `function` as a method that gives a list or tuple of strings."""
    @functools.wraps(function)
    def method(self, *arguments, **keywords):
        result = function(self, *arguments, **keywords)
        if result and isinstance(result[0], str):
            return result
        return type(result)(map(wrap, result))
    return method


def _hash_as_text(self):
    return hash(str(self))


class bytestr(bytes):
    """A byte string with the behaviour of Python 2.7's `str`; the module's docstring is its law.

    ``bytestr(value)`` takes a native string, or bytes, a bytearray or memoryview for what they
    hold; of any other object it is ``str(value)`` as Python 2 had it. Raises UnicodeEncodeError
    for text beyond U+00FF. The methods are those of the Python 2.7 documentation, "String
    Methods"; where `bytes` takes keywords, they do. `wrap` is the quick way from exact bytes.
    """

    __slots__ = ()

    def __new__(cls, value=b""):
        if type(value) is bytes:
            return _new(cls, value)
        if type(value) is bytestr and cls is bytestr:
            return value
        if isinstance(value, _CONTENTS):
            return _new(cls, value)
        return _new(cls, native_bytes(string_of(value)))

    def __str__(self):
        return str(self, "latin-1")

    def __repr__(self):
        return repr_of_bytes(self)

    def __format__(self, specification):
        return format(str(self), specification)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    # CPython hashes a native string and its bytes alike, and keeps the result; PyPy does not.
    if hash("\xe9") == hash(b"\xe9"):
        __hash__ = bytes.__hash__
    else:  # pragma: no cover - only on PyPy
        __hash__ = _hash_as_text

    __eq__, __ne__ = comparison(operator.eq), comparison(operator.ne)
    __lt__, __le__ = comparison(operator.lt), comparison(operator.le)
    __gt__, __ge__ = comparison(operator.gt), comparison(operator.ge)

    def __getitem__(self, key):
        try:
            item = bytes.__getitem__(self, key)
        except IndexError:
            raise IndexError("string index out of range") from None
        except TypeError:
            if isinstance(key, slice):
                raise
            raise TypeError(f"string indices must be integers, not {name_of(key)}") from None
        return _CHARACTERS[item] if type(item) is int else wrap(item)

    def __iter__(self):
        numbers = bytes.__iter__(self)
        # Those were written for bytes: `quote` is given bodies, and the words of one.
        if sys._getframe(1).f_globals.get("__name__") in _WANT_NUMBERS:
            return numbers
        return map(_CHARACTERS.__getitem__, numbers)

    def __contains__(self, item):
        if isinstance(item, str):
            try:
                item = item.encode("latin-1")
            except UnicodeEncodeError:
                return item in ascii_text(self)
        elif not isinstance(item, bytes):
            raise TypeError("'in <string>' requires string as left operand,"
                            f" not {name_of(item)}")
        return bytes.__contains__(self, item)

    def __add__(self, other):
        if isinstance(other, bytearray):
            return bytearray(self) + other
        if isinstance(other, (str, bytes, memoryview)):
            # Sums often begin with '', and a body is not copied for that.
            return _wrapped(apply("__add__", self, (other,)) if len(other) else self)
        reflected = getattr(type(other), "__radd__", None)
        result = NotImplemented if reflected is None else reflected(other, self)
        if result is NotImplemented:
            raise TypeError(f"cannot concatenate 'str' and '{name_of(other)}' objects")
        return result

    def __radd__(self, other):
        # A bytearray or list on the left must do it itself, or += would not keep its identity.
        if not isinstance(other, (str, bytes)):
            return NotImplemented
        if not len(other):
            return _wrapped(self)
        try:
            left = other if isinstance(other, bytes) else other.encode("latin-1")
        except UnicodeEncodeError:
            return other + ascii_text(self)
        return wrap(bytes.__add__(left, self))

    def __mul__(self, count):
        if hasattr(type(count), "__index__"):
            return wrap(bytes.__mul__(self, count))
        if hasattr(type(count), "__rmul__") and not isinstance(count, (float, complex)):
            return NotImplemented
        raise TypeError(f"can't multiply sequence by non-int of type '{name_of(count)}'")

    __rmul__ = __mul__

    def __mod__(self, values):
        from .percent import percent
        return _wrapped(percent(self, values))

    def __rmod__(self, template):
        return wrap(template).__mod__(self) if isinstance(template, bytes) else NotImplemented

    @_string
    def encode(self, encoding="ascii", errors="strict"):
        """Return the text that ASCII makes of this, encoded; or this, by a codec between bytes.

        Raises UnicodeDecodeError, LookupError for an unknown codec, and what codecs raise.
        """
        from . import codings
        return codings.encode(self, encoding, errors)

    @_string
    def decode(self, encoding="ascii", errors="strict"):
        """Return the text this stands for, by ASCII unless told; bytes by a codec between bytes.

        Raises UnicodeDecodeError, LookupError for an unknown codec, and what codecs raise.
        """
        from . import codings
        return codings.decode(self, encoding, errors)

    def format(*positional, **named):
        """Return this with its replacement fields filled, as Python 2.7's Format String Syntax.

        Raises ValueError, IndexError, KeyError, and UnicodeEncodeError for wide values.
        """
        # A field may be called self, so no parameter is.
        from .fields import format_fields  # loads `re`, which `import httplib` should not

        return wrap(format_fields(positional[0], positional[1:], named))

    capitalize, title = _string(bytes.capitalize), _string(bytes.title)
    lower, upper, swapcase = map(_string, (bytes.lower, bytes.upper, bytes.swapcase))
    expandtabs, zfill = _string(bytes.expandtabs), _string(bytes.zfill)
    splitlines = _strings(bytes.splitlines)
    center, ljust, rjust = map(_string, (
        string_methods.center, string_methods.ljust, string_methods.rjust))
    strip, lstrip, rstrip = map(_string, (
        string_methods.strip, string_methods.lstrip, string_methods.rstrip))
    split, rsplit = _strings(string_methods.split), _strings(string_methods.rsplit)
    partition, rpartition = map(_strings, (string_methods.partition, string_methods.rpartition))
    replace, translate = _string(string_methods.replace), _string(string_methods.translate)
    join = _string(string_methods.join)
    # These give numbers and truth values, so there is nothing to wrap.
    count = string_methods.count
    find, rfind = string_methods.find, string_methods.rfind
    index, rindex = string_methods.index, string_methods.rindex
    startswith, endswith = string_methods.startswith, string_methods.endswith
    if hasattr(bytes, "removeprefix"):  # pragma: no branch - only from Python 3.9 on
        removeprefix = _string(string_methods.removeprefix)
        removesuffix = _string(string_methods.removesuffix)


# ``wrap(data)`` is ``bytestr(data)`` for exact bytes, without a Python frame: some 70 to 170 ns
# less each time. Text and integers mean to it what they mean to `bytes`.
wrap = functools.partial(_new, bytestr)

# The modules of the library that loop over bytes, and take what they get for numbers.
_WANT_NUMBERS = frozenset(("urllib.parse", "base64"))
_CHARACTERS = tuple(wrap(bytes([byte])) for byte in range(256))
