"""Python 2.7's own `httplib`, wherever a path has put ours: the hand-over.

On 2.7 there is one `httplib` in a process, the standard library's, and this file finds it. Only
Python 2.7 calls it; on Python 3 there is no such module to find.
"""
from __future__ import absolute_import

import importlib
import os
import sys


def standard_library():  # pragma: no cover - only on Python 2.7
    """Return the one module that ``import httplib`` gives on Python 2.7: the standard library's.

    Where our own package of that name came first on the path, it is replaced in `sys.modules`.
    What the program itself has put there, a module patched for gevent, say, is returned as it is.

    Raises ImportError where this Python was installed without `httplib`.
    """
    module = sys.modules.get("httplib") or importlib.import_module("httplib")
    # Ours is a package and the standard library's is not; ours may be half imported by now.
    if hasattr(module, "__path__"):
        module = _load_from(os.path.dirname(os.__file__))
    return module


def public_names(module):  # pragma: no cover - only on Python 2.7
    """Return the names of `module`, but for ``__file__`` and its like, as a new dict."""
    return {name: value for name, value in vars(module).items() if name[:2] != "__"}


def _load_from(place):  # pragma: no cover - only on Python 2.7
    """Load `httplib` from a directory or a zip file, in the place of any that is loaded."""
    import pkgutil  # costly, and most programs never come here
    loader = pkgutil.get_importer(place).find_module("httplib")
    if loader is None:
        raise ImportError(
            "httplib: the standard library of this Python, %r, has no module of that name, "
            "and on Python 2 httplib-compat brings none; expected httplib.py there" % place)
    sys.modules.pop("httplib", None)
    return loader.load_module("httplib")
