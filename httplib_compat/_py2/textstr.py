"""The body of an answer as text: a `str` that remembers its bytes.

For programs that treat bodies as text where C code decides: ``''.join(chunks)``, ``re.search('x',
data)`` and ``io.StringIO(data)`` work, because this *is* a `str`. What Python 2 did with the bytes
of the same string works too: `decode` starts from them, and ``bytes(x)`` gives them, unchanged.
"""
import operator
from functools import update_wrapper

from .bytestr import bytestr

# The methods of `str` whose results are pieces or forms of the same text, and stay what it is.
_TEXT_METHODS = (
    "__getitem__", "__mod__", "capitalize", "center", "expandtabs", "join", "ljust", "lower",
    "lstrip", "partition", "replace", "rjust", "rpartition", "rsplit", "rstrip", "split",
    "splitlines", "strip", "swapcase", "title", "translate", "upper", "zfill",
)
# The same of operators, and how plain text says what they do not take, or asks the other side.
_TEXT_OPERATORS = {
    "__add__": operator.add, "__mul__": operator.mul, "__rmul__": lambda text, left: left * text,
}


class textstr(str):
    """Text of `raw` bytes in `encoding`; without `raw` the bytes are the text's in `encoding`.

    Compares, hashes and orders as `str`. On Python 3.12 and newer it has the buffer protocol (PEP
    688), so files and `zlib` take the bytes directly; before, and for `hashlib`, give ``bytes(x)``.
    """

    __slots__ = ("_raw", "encoding")

    def __new__(cls, text="", raw=None, encoding="utf-8"):
        self = str.__new__(cls, text)
        self._raw = raw
        self.encoding = encoding
        return self

    def __bytes__(self):
        """Return the bytes that came, or the text's own."""
        if self._raw is None:
            self._raw = str.encode(self, self.encoding)
        return self._raw

    def __buffer__(self, flags):
        """Return a view of the bytes."""
        return memoryview(bytes(self))

    def __reduce__(self):
        return type(self), (str.__str__(self), self._raw, self.encoding)

    def __radd__(self, other):
        if not isinstance(other, str):
            return NotImplemented
        return textstr(str.__add__(other, self), encoding=self.encoding)

    def __iter__(self):
        return (textstr(character, encoding=self.encoding) for character in str.__iter__(self))

    def decode(self, encoding="ascii", errors="strict"):
        """Return what Python 2's `str.decode` made of the bytes: text, or bytes by a byte codec.

        Raises UnicodeDecodeError and LookupError as it did.
        """
        decoded = bytestr(bytes(self)).decode(encoding, errors)
        if isinstance(decoded, bytes):
            return textstr(decoded.decode("latin-1"), bytes(decoded), "latin-1")
        return decoded


def _kept(name):
    """Return the method of `str` with its texts as `textstr` of the same encoding."""
    plain = getattr(str, name)

    def method(self, *arguments, **keywords):
        result = plain(self, *arguments, **keywords)
        encoding = self.encoding
        if isinstance(result, str):
            return textstr(result, encoding=encoding)
        return type(result)(textstr(piece, encoding=encoding) for piece in result)

    return update_wrapper(method, plain)


def _operator(name, operate):
    """Return the operator of `str` with its text as a `textstr` of the same encoding."""
    plain = getattr(str, name)

    def method(self, other):
        try:
            result = plain(self, other)
        except TypeError:
            result = NotImplemented  # as PyPy says it
        if result is NotImplemented:
            return operate(str.__str__(self), other)
        return textstr(result, encoding=self.encoding)

    return update_wrapper(method, plain)


for _name in _TEXT_METHODS:
    setattr(textstr, _name, _kept(_name))
for _name, _operate in _TEXT_OPERATORS.items():
    setattr(textstr, _name, _operator(_name, _operate))
