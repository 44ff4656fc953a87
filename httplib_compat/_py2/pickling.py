"""Old pickles of our objects: protocols 0 to 2 would give back the classes of `http.client`.

For those, Python 3's pickle takes every name of a module `httplib` for one of `http.client`, by its
table of renamed modules. So an object of ours names itself through a function that is found here.
"""
from . import late

_OLDEST_SAFE_PROTOCOL = 3


def rebuilt(kind):
    """Return an empty object of a class, or of the one that the face has by a name."""
    if isinstance(kind, str):
        kind = getattr(late.face, kind)
    return kind.__new__(kind)


class PickledByName:
    """The manner of objects whose class is a name of the face, or a program's subclass of one."""

    def __reduce_ex__(self, protocol):
        if protocol >= _OLDEST_SAFE_PROTOCOL:
            return super().__reduce_ex__(protocol)
        kind = type(self)
        is_own = getattr(late.face, kind.__name__, None) is kind
        return rebuilt, (kind.__name__ if is_own else kind,), self.__getstate__()

    def __getstate__(self):
        # Ours, for the classes of io refuse to be pickled by theirs.
        return dict(self.__dict__)
