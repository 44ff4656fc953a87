"""Making the wrappers: methods that look at a call of the program's, and then make it.

A look is a function of the frame that called, the object, the arguments and the keywords. It sees
the calls that the program makes itself; those of this package and the standard library pass by.
"""
import functools
import inspect

from .places import caller


def watched(method, look):
    """Return `method` with a `look` before every call of the program's."""
    @functools.wraps(method)
    def observed(*arguments, **keywords):  # a keyword may be called self
        frame = caller()
        if frame is not None and arguments:
            look(frame, arguments[0], arguments[1:], keywords)
        return method(*arguments, **keywords)
    return _described(observed, method)


def watched_result(method, look):
    """Return `method` with a `look` behind it that may make another result.

    The look gets the result before the arguments.
    """
    @functools.wraps(method)
    def observed(self, *arguments, **keywords):
        frame = caller()
        result = method(self, *arguments, **keywords)
        return result if frame is None else look(frame, result, self, arguments, keywords)
    return _described(observed, method)


def _described(observed, method):
    """Give a wrapper the signature of its method, for those who ask without looking behind it."""
    if inspect.isfunction(method):
        try:
            observed.__signature__ = inspect.signature(method)
        except ValueError:  # what stands for a method of `str` has none to tell on Python 3.6
            return observed
    return observed


class WatchedAttribute:
    """An attribute of instances whose uses by the program are looked at.

    The value stays in the instance's ``__dict__``; without one there it is `default`, and where
    there is no default either the attribute is missing.
    """

    def __init__(self, name, look, *default):
        self._name, self._look, self._default = name, look, default

    def __get__(self, thing, kind=None):
        frame = caller()
        if thing is not None:
            self._find_out(thing)
        if thing is not None and self._name in thing.__dict__:
            value = thing.__dict__[self._name]
        elif self._default:
            value = self._default[0]
        else:
            if thing is not None and frame is not None:
                self._look(frame, thing)
            raise AttributeError(
                f"{(kind or type(thing)).__name__!r} object has no attribute {self._name!r}")
        if frame is not None:
            self._look(frame, value)
        return value

    def _find_out(self, thing):
        """Have `thing` work the value out; a hook for attributes that are."""

    def __set__(self, thing, value):
        frame = caller()
        if frame is not None:
            self._look(frame, value)
        thing.__dict__[self._name] = value

    def __delete__(self, thing):
        try:
            del thing.__dict__[self._name]
        except KeyError:
            raise AttributeError(self._name) from None


def is_from_constructor(frame, thing):
    """Tell whether `frame` is an ``__init__`` of `thing` that hands on to its base."""
    names = frame.f_code.co_varnames
    return (frame.f_code.co_name == "__init__" and bool(names)
            and frame.f_locals.get(names[0]) is thing)
