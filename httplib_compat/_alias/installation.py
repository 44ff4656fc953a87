"""The name `httplib` for programs that prefer to ask, and the switch that leaves it alone.

With the environment variable ``HTTPLIB_COMPAT_ALIAS`` set to 0, ``import httplib`` fails on
Python 3 as
it does without this package; `install` puts the name in place all the same, for one process.
"""
import os
import sys

VARIABLE = "HTTPLIB_COMPAT_ALIAS"


def is_left_alone():
    """Tell whether the environment asks to leave the name `httplib` alone."""
    return os.environ.get(VARIABLE) == "0"


def install():
    """Make ``import httplib`` give this package in this process; return the module.

    On Python 2.7 it is the standard library's, and nothing is changed. What the process imported as
    `httplib` before keeps what it has.
    """
    face = sys.modules["httplib_compat"].httplib
    sys.modules["httplib"] = face
    return face
