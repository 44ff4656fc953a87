"""Fixes for names of the module (HLC1xx); its import is another matter: `shim` and `ready`."""
import ast
from typing import List, Optional

from ..imports import of_httplib
from ..module import Module
from .arguments import extent
from .edits import Edit
from .fixer import Edits, Fixers
from .importing import imported
from .statements import is_pure

# What 2.7.18's module has in `__all__`.
_EXPORTED = frozenset((
    "HTTP", "HTTPResponse", "HTTPConnection", "HTTPException", "NotConnected", "UnknownProtocol",
    "UnknownTransferEncoding", "UnimplementedFileMode", "IncompleteRead", "InvalidURL",
    "ImproperConnectionState", "CannotSendRequest", "CannotSendHeader", "ResponseNotReady",
    "BadStatusLine", "error", "responses", "HTTPSConnection"))
_LOOKING_UP = frozenset(("globals", "locals", "vars", "dir", "eval", "exec", "execfile"))
_IN_PYTHON_3 = {"urlsplit": "urllib.parse"}


def borrowed(node: ast.AST, module: Module) -> Edits:
    """``httplib.socket``: ``socket``, imported."""
    if not isinstance(node, ast.Attribute) or not is_pure(node.value):
        return None
    owner = _IN_PYTHON_3.get(node.attr)
    found = None if owner and module.old else imported(owner or node.attr, module)
    if found is None:
        return None
    text = "%s.%s" % (found[0], node.attr) if owner else found[0]
    return [*found[1], Edit(*extent(node, module), text)]


def listed(statement: ast.ImportFrom, module: Module) -> Edits:
    """``from httplib import *``: the names that the file uses.

    Other files may import them from this one, too: nobody sees that here.
    """
    names = used_of_star(module)
    start, end = extent(statement, module)
    text = module.source.text[start:end]
    if not names or not text.endswith("*"):
        return None
    return [Edit(end - 1, end, ", ".join(names))]


def used_of_star(module: Module) -> Optional[List[str]]:
    """Return what a file uses of the star's names, sorted; None if it may look them up by text."""
    names = [node for node in ast.walk(module.tree) if isinstance(node, ast.Name)]
    read = {node.id for node in names if isinstance(node.ctx, ast.Load)}
    bound = {node.id for node in names if not isinstance(node.ctx, ast.Load)}
    bound |= {one.bound for node in module.nodes for one in of_httplib(node)}
    return None if read & _LOOKING_UP else sorted(read & _EXPORTED - bound)


SAFE: Fixers = {
    "HLC109": borrowed,
}
UNSAFE: Fixers = {}
