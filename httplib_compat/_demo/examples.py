"""Running the legacy programs of ``examples/`` and telling what each step gave.

Values are made plain first, so that the same value reads the same on Python 2 and 3: a body becomes
the native text it stands for, a tuple a list. Bare bytes of Python 3, which Python 2 had nothing
like, show as what they are.
"""
import os
import sys
from collections import namedtuple

HERE = os.path.dirname(os.path.abspath(__file__))
PACKAGE = os.path.dirname(HERE)
# Installed, the folder is a part of the package; in a checkout it stands beside it.
FOLDERS = (os.path.join(PACKAGE, "_examples"), os.path.join(os.path.dirname(PACKAGE), "examples"))
NAMES = ("documentation_sessions", "step_by_step", "old_interface", "headers", "chunked", "tunnel",
         "errors")

Seen = namedtuple("Seen", "example step value")


def folder():
    """Return the folder of the examples. Raises IOError when the installation lacks it."""
    for place in FOLDERS:
        if os.path.exists(os.path.join(place, "steps.py")):
            return place
    raise IOError("the examples are in neither %s nor %s" % FOLDERS)


def plain(value):
    """Return a value as JSON can hold it, the same on Python 2 and 3."""
    if type(value) is bytes is not str:
        return "bytes: %r" % value
    if isinstance(value, bytes):
        return bytes(value).decode("latin-1")
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return value


def title(name):
    """Return the first line of an example's docstring."""
    with open(os.path.join(folder(), name + ".py")) as source:
        return source.readline().strip().strip('"')


def load(path):
    """Return the names that a program defines. Not `runpy`: on 2.7 that empties them again."""
    namespace = {"__name__": "example", "__file__": path}
    with open(path) as source:
        exec(compile(source.read(), path, "exec"), namespace)
    return namespace


def run(name, place):
    """Return what each step of an example gave; what stops it is its last step."""
    seen = []
    here = folder()
    sys.path.insert(0, here)
    try:
        main = load(os.path.join(here, name + ".py"))["main"]
        main(lambda step, value: seen.append(Seen(name, step, plain(value))), place)
    except Exception as error:  # a demo shows it and goes on
        seen.append(Seen(name, "stopped by an error", "%s: %s" % (type(error).__name__, error)))
    finally:
        sys.path.remove(here)
    return seen
