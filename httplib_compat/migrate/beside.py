"""A module called http in the folder of a program: Python 3 finds it before its own package.

Inside a package it does no harm, for there an import of ``http`` is absolute.
"""
import os
from typing import Optional

from .findings import Finding
from .prefilter import is_concerned

CODE = "HLC110"
_TEXT = "beside a program that uses httplib this module hides Python 3's package http"


def shadowing(path: str, data: bytes) -> Optional[Finding]:
    """Return the finding for a module called http beside programs that need Python 3's, or None."""
    folder, name = os.path.split(os.path.normpath(path))
    if name == "__init__.py":
        folder, name = os.path.split(folder)
        name += ".py"
    if name != "http.py" or os.path.exists(os.path.join(folder, "__init__.py")):
        return None
    if not any(mentions(os.path.join(folder, other)) for other in names_in(folder)):
        return None
    first = data.split(b"\n", 1)[0].decode("utf-8", "replace").rstrip("\r")
    return Finding(path, 1, 1, 1, len(first) + 1, CODE, _TEXT, "loud", True, source=first)


def is_hidden(path: str) -> bool:
    """Return whether a module or package beside a file hides Python 3's package http from it."""
    folder = os.path.dirname(path)
    if os.path.exists(os.path.join(folder, "__init__.py")):
        return False
    return any(os.path.exists(os.path.join(folder, name))
               for name in ("http.py", os.path.join("http", "__init__.py")))


def names_in(folder: str) -> "list[str]":
    """Return the names of the Python files in a folder, but for the module itself."""
    try:
        return [name for name in sorted(os.listdir(folder or os.curdir))
                if name.endswith(".py") and name != "http.py"]
    except OSError:
        return []


def mentions(path: str) -> bool:
    """Return whether a file leads to httplib; one that cannot be read says nothing here."""
    try:
        with open(path, "rb") as file:
            return is_concerned(file.read())
    except OSError:
        return False
