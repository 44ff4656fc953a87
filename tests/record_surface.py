"""What the surface of an `httplib` is, as plain data; run as a program on 2.7.18, it records it.

    python2.7 tests/record_surface.py > tests/surface_2718.json

The same functions describe the real module on Python 2.7 and ours on Python 3, so the comparison
in test_surface.py is of two descriptions and not of two ways to look.
"""
import inspect
import json
import platform
import re
import socket
import sys
import types

import httplib

NO_TIMEOUT = socket._GLOBAL_DEFAULT_TIMEOUT

# How the kind of a value is called, first match first. Old-style classes are classes, and what C
# or Python defines is callable alike.
KINDS = (
    ("class", inspect.isclass),
    ("module", lambda value: isinstance(value, types.ModuleType)),
    ("pattern", lambda value: isinstance(value, type(re.compile("")))),
    ("callable", callable),
)

# Special methods that every class of Python 3 has from `object`: there they tell nothing.
SPECIAL = ("__init__", "__del__", "__repr__", "__str__", "__len__", "__getitem__", "__setitem__",
           "__delitem__", "__contains__", "__iter__", "__getattr__", "__call__")


class Wire(object):
    """A socket that answers nothing: enough to make a response of."""

    def makefile(self, *arguments, **options):
        return self

    def close(self):
        """Nothing is open."""


def kind(value):
    """Return the name of the kind of `value`: a row of KINDS, else the exact type's name."""
    for name, is_one in KINDS:
        if is_one(value):
            return name
    return type(value).__name__


def names(module):
    """Return the sorted names of `module`, without ``__file__`` and its like."""
    return sorted(name for name in dir(module) if not name.startswith("__"))


def classes(module):
    """Return {name: class} for the classes that are httplib's own, HTTPMessage among them."""
    found = {name: getattr(module, name) for name in names(module)}
    return {name: value for name, value in found.items()
            if inspect.isclass(value) and name not in ("array", "error", "StringIO")}


def methods(cls):
    """Return {name: signature} for the methods of `cls`, inherited and private ones too.

    Those that C code defines have no signature on 2.7, and are not listed.
    """
    found = {name: getattr(cls, name) for name in dir(cls)
             if not name.startswith("__") or name in SPECIAL}
    return {name: signature(value) for name, value in found.items() if is_python(value)}


def is_python(value):
    """Whether `value` is a function or method that Python code defines."""
    return inspect.isfunction(value) or inspect.ismethod(value)


def signature(function):
    """Return what may be given by position: ``["self", "amt=None"]``, then ``*args``.

    Options that can only be given by name are additions and are left out.
    """
    specification = getattr(inspect, "getfullargspec", None) or inspect.getargspec
    function = getattr(function, "__wrapped__", function)  # a cache of Python 3 around it
    arguments, more, options, defaults = specification(function)[:4]
    required = len(arguments) - len(defaults or ())
    listed = arguments[:required]
    listed += ["%s=%s" % (name, shown(value))
               for name, value in zip(arguments[required:], defaults or ())]
    listed += ["*" + name for name in [more] if name]
    return listed + ["**" + name for name in [options] if name]


def shown(default):
    """Return how a default is written down."""
    return "NO_TIMEOUT" if default is NO_TIMEOUT else repr(default)


def fresh(module):
    """Return {class: a new object of it}, for the classes whose objects programs hold."""
    return {
        "HTTPConnection": module.HTTPConnection("host"),
        "HTTPSConnection": module.HTTPSConnection("host"),
        "HTTPResponse": module.HTTPResponse(Wire()),
        "HTTP": module.HTTP("host"),
        "HTTPS": module.HTTPS("host"),
    }


def class_attributes(cls):
    """Return {name: value} of the plain values that a class holds, a class by its name."""
    found = {name: getattr(cls, name) for name in dir(cls) if not name.startswith("__")}
    return {name: value.__name__ if inspect.isclass(value) else repr(value)
            for name, value in found.items()
            if inspect.isclass(value) or type(value) in (bool, int, str, type(None))}


def describe(module):
    """Return the whole surface of `module` as plain data."""
    found = {name: getattr(module, name) for name in names(module)}
    own = classes(module)
    return {
        "python": platform.python_version(),
        "all": module.__all__,
        "names": sorted(found),
        "kinds": {name: kind(value) for name, value in found.items()},
        "values": {name: value for name, value in found.items()
                   if type(value) in (int, bool, str)},
        "responses": sorted(module.responses.items()),
        "methods_expecting_body": sorted(module._METHODS_EXPECTING_BODY),
        "functions": {name: signature(value) for name, value in found.items()
                      if inspect.isfunction(value)},
        "methods": {name: methods(cls) for name, cls in own.items()},
        "class_attributes": {name: class_attributes(cls) for name, cls in own.items()},
        "bases": {name: [base.__name__ for base in inspect.getmro(cls)]
                  for name, cls in own.items()},
        "attributes": {name: sorted(vars(value)) for name, value in fresh(module).items()},
    }


if __name__ == "__main__":
    if platform.python_version() != "2.7.18":
        sys.exit("the surface is that of 2.7.18, and this is %s" % platform.python_version())
    print(re.sub(" +\n", "\n", json.dumps(describe(httplib), indent=1, sort_keys=True)))
