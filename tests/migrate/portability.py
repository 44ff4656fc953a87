"""Tells which programs are in the common subset: Python 3 reads them and knows all they name.

Decided from the source alone: it must parse, its imports outside a ``try`` must exist (``httplib``
does, with the shim), and every name it reads must be bound in it or be built in. What an attribute
gives can only be seen when the program runs.
"""
import ast
import builtins
import importlib.util
import os
import sys

from marks import sources_of

ALWAYS = set(dir(builtins)) | {"__name__", "__file__", "__doc__"}


def is_portable(name):
    """Return whether every source of a program is in the common subset."""
    return all(_is_common(path) for path in sources_of(name))


def _is_common(path):
    try:
        with open(path, "rb") as source:
            tree = ast.parse(source.read())
    except SyntaxError:
        return False
    beside = {os.path.splitext(entry)[0] for entry in os.listdir(os.path.dirname(path))}
    return _unknown_names(tree) == set() and _missing_modules(tree, beside) == set()


def _unknown_names(tree):
    """Return the names that are read, but bound nowhere in the source."""
    read, bound, star = set(), set(), False
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            (read if isinstance(node.ctx, ast.Load) else bound).add(node.id)
        elif isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            bound.add(node.name)
        elif isinstance(node, ast.arg):
            bound.add(node.arg)
        elif isinstance(node, ast.ExceptHandler) and node.name:
            bound.add(node.name)
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            bound.update((name.asname or name.name).split(".")[0] for name in node.names)
            star = star or any(name.name == "*" for name in node.names)
    return set() if star else read - bound - ALWAYS


def _missing_modules(tree, beside):
    """Return the modules that are imported, and that this Python has not."""
    attempts = {id(inner) for node in ast.walk(tree) if isinstance(node, ast.Try)
                for inner in ast.walk(node)}
    wanted = set()
    for node in ast.walk(tree):
        if id(node) in attempts:
            continue
        if isinstance(node, ast.Import):
            wanted.update(name.name.split(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            wanted.add(node.module.split(".")[0])
    # A module that is part of PyPy itself is loaded, and has no spec.
    return {name for name in wanted - beside
            if name not in sys.modules and importlib.util.find_spec(name) is None}
