"""The record of this process: on, off, and what it has seen.

While it is on every class of `httplib` is loaded, and so is `ssl`. What a program can tell from the
real thing: the names in lower case that `getheaders` gives are of a subclass of `str` where they
were sent otherwise, `httplib.responses` is a subclass of `dict`, and methods have other code.
"""
import atexit
import os

from .._py2 import late
from .._py2.bytestr import bytestr
from .._py2.textstr import textstr
from . import construction, messages, module, overrides, requests, responses, strings
from .journal import Journal
from .noting import send_to
from .replacing import Replacements

VARIABLE = "HTTPLIB_COMPAT_RECORD"

_current = None


class Recording:
    """A record that is on until `stop`; the same at the end of a ``with`` of it."""

    def __init__(self, path):
        self._journal = Journal(path)
        self._replaced = Replacements()
        _observe(self._replaced.put)
        send_to(self._journal)
        atexit.register(self._journal.finish)

    @property
    def path(self):
        """The file that is written, absolute; None where there is none."""
        return self._journal.path

    def places(self):
        """Return what was seen by this process, in order, as the lines of the file have it.

        Each is a dict of code, file, line, function, count and types.
        """
        return self._journal.places()

    def stop(self):
        """End the record: put back every method, and write what is not written yet."""
        global _current
        if _current is self:
            _current = None
            send_to(None)
            self._replaced.undo()
            atexit.unregister(self._journal.finish)
        self._journal.finish()

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.stop()


def start(path=None):
    """Switch the record on, or return the one that is on. Raises as `httplib_compat.record`."""
    global _current
    if _current is None:
        _current = Recording(path)
    elif path is not None and os.path.abspath(path) != _current.path:
        raise ValueError(
            f"path is {path!r}, but the record that is on goes to {_current.path!r}; expected that"
            " path, or stop() of the other before")
    return _current


def start_from_environment():
    """Switch the record on for the file that the environment names, for this whole process."""
    path = os.environ.get(VARIABLE)
    if path:
        start(path)


def _observe(put):
    face = late.face
    overrides.observe(put, face)
    construction.observe(put, face)
    messages.observe(put, face)
    requests.observe(put, face)
    responses.observe(put, face)
    module.observe(put, face)
    for kind in (bytestr, textstr):
        strings.observe(put, kind)
