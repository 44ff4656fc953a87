"""One use of a Python 2 behaviour: counted at its place, and a warning the first time.

A thread that is noting is not observed: what shows a warning may itself meet what we observe.
"""
import sys
import threading
import warnings

from .codes import MESSAGES
from .places import PROGRAM, kind_of_file, program_frame
from .warning import Py2OnlyWarning

_busy = threading.local()
_journal = None


def send_to(journal):
    """Have `journal` count from now on; None ends it."""
    global _journal
    _journal = journal


def note(code, frame, *values):
    """Count `code` at `frame`, a frame of the program, with the types of `values`.

    Raises Py2OnlyWarning where the program's filters make an error of it.
    """
    _note(code, frame.f_code, frame.f_lineno, frame.f_globals, values)


def note_place(code, function):
    """Count `code` at the ``def`` of a function of the program's. Raises as `note`."""
    if kind_of_file(function.__code__.co_filename) is PROGRAM:
        _note(code, function.__code__, function.__code__.co_firstlineno, function.__globals__, ())


def _note(code, place, line, names, values):
    journal = _journal
    if journal is None or getattr(_busy, "now", False):
        return
    _busy.now = True
    try:
        types = [type(value).__name__ for value in values]
        if not journal.count(code, place, line, types):
            return
        try:
            _warn(code, place, line, names)
        except Warning:
            journal.forget(code, place, line)
            raise
    finally:
        _busy.now = False


def note_nearest(code, *values):
    """Count `code` at the nearest frame of the program; nowhere where there is none."""
    frame = program_frame(sys._getframe(1))
    if frame is not None:
        note(code, frame, *values)


def _warn(code, place, line, names):
    warnings.warn_explicit(
        f"{code}: {MESSAGES[code]}", Py2OnlyWarning, place.co_filename, line,
        module=names.get("__name__") or "<unknown>",
        registry=names.setdefault("__warningregistry__", {}))
