"""Bodies that meet text: the operators and methods of `bytestr`, and of `textstr`.

With `http.client` a body is bytes. What compares it, searches it, splits it or joins it with text,
shows it as text, or takes one of its items, does otherwise there; with bytes it does the same.
"""
import sys
import threading
import warnings

from .._py2 import comparison
from .._py2.bytestr import bytestr
from .loops import is_in_loop
from .noting import note, note_nearest
from .places import OURS, caller, kind_of
from .watching import watched

_WITH_TEXT = (
    "__add__", "__radd__", "__contains__", "__lt__", "__le__", "__gt__", "__ge__", "count", "find",
    "rfind", "index", "rindex", "startswith", "endswith", "split", "rsplit", "partition",
    "rpartition", "replace", "translate", "strip", "lstrip", "rstrip", "center", "ljust", "rjust",
    "join", "removeprefix", "removesuffix")

_last_hash = threading.local()


class _FurtherOut:
    """`warnings` for the comparisons: the program is two frames further out than they count."""

    @staticmethod
    def warn(message, category, stacklevel):
        """Warn at the program's line."""
        warnings.warn(message, category, stacklevel + 2)


def observe(put, kind):
    """Put the wrappers on a class of strings, `bytestr` or `textstr`."""
    for name in _WITH_TEXT:
        if hasattr(kind, name):  # pragma: no branch - two are only from Python 3.9 on
            put(kind, name, watched(getattr(kind, name), _look_at_text))
    # A textstr has every method; only bytes lack these.
    put(kind, "__mod__", watched(kind.__mod__, _look_at_template))
    put(kind, "format", watched(kind.format, _noted("HLC404")))
    put(kind, "encode", watched(kind.encode, _noted("HLC405")))
    put(kind, "__getitem__", watched(kind.__getitem__, _look_at_index))
    put(kind, "__iter__", watched(kind.__iter__, _noted("HLC406")))
    put(kind, "__hash__", _hash_of(kind))
    if kind is bytestr:
        put(comparison, "warnings", _FurtherOut)
    for name in ("__eq__", "__ne__"):
        put(kind, name, watched(getattr(kind, name), _look_at_comparison))
    for name in ("__str__", "__repr__", "__format__"):
        put(kind, name, _shown_by(getattr(kind, name)))


def _noted(code):
    def look(frame, data, arguments, keywords):
        note(code, frame, data, *arguments)
    return look


def _holds_text(value):
    if isinstance(value, (list, tuple)):
        return any(isinstance(item, str) for item in value)
    return isinstance(value, str)


def _look_at_text(frame, data, arguments, keywords):
    for argument in arguments:
        if _holds_text(argument):
            note("HLC404", frame, data, argument)
            return


def _look_at_template(frame, data, arguments, keywords):
    values = arguments[0]
    if _holds_text(list(values.values()) if isinstance(values, dict) else values):
        note("HLC404", frame, data, values)


def _look_at_index(frame, data, arguments, keywords):
    if not isinstance(arguments[0], slice):
        note("HLC406", frame, data, arguments[0])


def _look_at_comparison(frame, data, arguments, keywords):
    other = arguments[0]
    if not isinstance(other, str):
        return
    place = getattr(_last_hash, "place", None)
    _last_hash.place = None
    if place and place[0] is data and place[1:] == (id(frame), frame.f_lasti):
        note("HLC407", frame, data, other)
    elif not other and is_in_loop(frame):
        note("HLC402", frame, data, other)
    else:
        note("HLC401", frame, data, other)


def _hash_of(kind):
    """Return the hash of a class, which remembers where it was asked for.

    A lookup in a dict asks for the hash and compares, both by one instruction of the program.
    """
    original = kind.__hash__

    def __hash__(self):
        frame = caller()
        if frame is not None:
            # Held until the next question, or another string could be taken for it by its address.
            _last_hash.place = self, id(frame), frame.f_lasti
        return original(self)
    return __hash__


def _shown_by(method):
    """Return a method that makes text of a body, for the program or for logging on its behalf."""
    def shown(self, *arguments):
        frame = sys._getframe(1)
        if not _is_ours(frame):
            note_nearest("HLC403", self)
        return method(self, *arguments)
    shown.__name__, shown.__qualname__ = method.__name__, method.__qualname__
    shown.__doc__ = method.__doc__
    return shown


def _is_ours(frame):
    return kind_of(frame) is OURS
