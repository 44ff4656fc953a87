"""The module itself: the names that a program reads or puts in place, and the table of phrases."""
import types

from .noting import note
from .places import caller

# Phrases that differ in http.client, from Python 3.13 on but for the first; and codes it has.
_OTHER_WORDS = {306, 413, 414, 416}
_NOT_HERE = {102, 103, 207, 208, 226, 308, 418, 421, 422, 423, 424, 425, 426, 428, 429, 431, 451,
             506, 507, 508, 510, 511}
# Names of 2.7's module that are gone; of the modules it had borrowed only `os` is.
_GONE = {"FakeSocket": "HLC106", "LineAndFileWrapper": "HLC106", "MAXAMOUNT": "HLC106",
         "StringIO": "HLC106", "array": "HLC106", "mimetools": "HLC106", "py3kwarning": "HLC106",
         "warnings": "HLC106", "os": "HLC109"}


def observe(put, face):
    """Have `face` notice assignments, and its table `responses` what it is asked."""
    put(face, "responses", Phrases(face.responses))
    put(face, "__class__", WatchedModule)


class WatchedModule(types.ModuleType):
    """A module that notices what a program puts in place of its names."""

    def __setattr__(self, name, value):
        frame = caller()
        if frame is not None:
            note("HLC308", frame, value)
        super().__setattr__(name, value)


class _WatchedName:
    """A name of the module that `http.client` has not: noted when a program reads it.

    Where it is not resolved yet the module's own ``__getattr__`` is asked next.
    """

    def __init__(self, name, code):
        self._name, self._code = name, code

    def __get__(self, module, kind=None):
        frame = caller()
        if module is None:
            return self
        if frame is not None:
            note(self._code, frame)
        try:
            return vars(module)[self._name]
        except KeyError:
            raise AttributeError(self._name) from None

    def __set__(self, module, value):
        vars(module)[self._name] = value

    def __delete__(self, module):
        try:
            del vars(module)[self._name]
        except KeyError:
            raise AttributeError(self._name) from None


for _name, _code in _GONE.items():
    setattr(WatchedModule, _name, _WatchedName(_name, _code))


class Phrases(dict):
    """A table of reason phrases that notices where `http.client` has another."""

    def __getitem__(self, code):
        _look_up(code, _OTHER_WORDS | _NOT_HERE)
        return dict.__getitem__(self, code)

    def get(self, code, default=None):
        """Return the phrase of a code, or `default`."""
        _look_up(code, _OTHER_WORDS | _NOT_HERE)
        return dict.get(self, code, default)

    def __contains__(self, code):
        _look_up(code, _NOT_HERE | {306})
        return dict.__contains__(self, code)

    def __len__(self):
        _list()
        return dict.__len__(self)

    def __iter__(self):
        _list()
        return dict.__iter__(self)

    def __repr__(self):
        _list()
        return dict.__repr__(self)

    def keys(self):
        """Return the codes."""
        _list()
        return dict.keys(self)

    def items(self):
        """Return the codes with their phrases."""
        _list()
        return dict.items(self)

    def values(self):
        """Return the phrases."""
        _list()
        return dict.values(self)


def _look_up(code, different):
    frame = caller(3)
    if frame is not None and isinstance(code, int) and code in different:
        note("HLC703", frame, code)


def _list():
    frame = caller(3)
    if frame is not None:
        note("HLC703", frame)
