"""Whose code a frame runs: the program's, the standard library's, or this package's.

What the record says belongs to a line of the program: the nearest frame outside this package and
outside the standard library. Libraries that are installed beside it are programs here.
"""
import os
import sys
import sysconfig

PROGRAM, STANDARD, OURS = "program", "standard", "ours"

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__))) + os.sep
_STANDARD = tuple({os.path.realpath(sysconfig.get_path(name)) + os.sep
                   for name in ("stdlib", "platstdlib")}
                  | {os.path.dirname(os.path.abspath(os.__file__)) + os.sep})
_INSTALLED = tuple(os.sep + name + os.sep for name in ("site-packages", "dist-packages"))

# The file name of a code object -> whose it is. A program has few files.
_kinds = {}  # type: dict[str, str]
_MOST_KINDS = 10000


def kind_of(frame):
    """Return whose code a frame runs: `PROGRAM`, `STANDARD` or `OURS`."""
    return kind_of_file(frame.f_code.co_filename)


def kind_of_file(name):
    """Return whose code it is that was compiled from the file `name`."""
    return _kinds.get(name) or _learn(name)


def _learn(name):
    kind = _decide(name)
    if len(_kinds) < _MOST_KINDS:
        _kinds[name] = kind
    return kind


def _decide(name):
    path = name if name.startswith("<") else os.path.abspath(name)
    if path.startswith(_PACKAGE):
        return OURS
    if path.startswith("<frozen "):
        return STANDARD
    is_installed = any(folder in path for folder in _INSTALLED)
    return STANDARD if path.startswith(_STANDARD) and not is_installed else PROGRAM


def program_frame(frame):
    """Return the nearest frame of the program, from `frame` outwards; None where there is none."""
    while frame is not None and kind_of(frame) is not PROGRAM:
        frame = frame.f_back
    return frame


def caller(depth=2):
    """Return the frame that called the function `depth` - 1 levels up, if it is the program's."""
    frame = sys._getframe(depth)
    name = frame.f_code.co_filename
    # Every call of an observed method comes by here: no more Python frames than needed.
    return frame if (_kinds.get(name) or _learn(name)) is PROGRAM else None
