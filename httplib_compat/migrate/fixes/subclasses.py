"""Fixes for what a program overrides, and for what of the module it reaches into (HLC3xx).

The methods of http.client take other arguments: what is written for it, the shim would not call
so. These fixes are made with the last step, where a module goes to http.client.
"""
import ast
import re
from typing import Any, List, NamedTuple, Optional

from ..module import Module
from .arguments import added, extent
from .connections import handed_on
from .edits import Edit
from .fixer import Edits, Fixers

_FIELD = re.compile(r"([A-Za-z][\w-]*): ([ -~]*)")
_COMMA = re.compile(r"\s*,\s*\Z")
_CHUNKED = "encode_chunked"


class Parameter(NamedTuple):
    """A parameter with its default, from one offset to another."""

    name: str
    start: int
    end: int


def parameters(function: Any, module: Module) -> Optional[List[Parameter]]:
    """Return the parameters of a function; None if it has others than plain ones."""
    told = function.args
    if told.vararg or told.kwarg or told.kwonlyargs or getattr(told, "posonlyargs", []) \
            or not told.args:
        return None
    defaults = [None] * (len(told.args) - len(told.defaults)) + list(told.defaults)
    found = []
    for one, default in zip(told.args, defaults):
        if not hasattr(one, "arg"):
            return None
        start, end = extent(one, module)
        found.append(Parameter(one.arg, start, extent(default, module)[1] if default else end))
    return found


def one_more_argument(function: ast.FunctionDef, module: Module) -> Edits:
    """``def endheaders(self, message_body=None)``: with ``encode_chunked``, handed on."""
    known = parameters(function, module)
    handed = [node for statement in function.body for node in ast.walk(statement)
              if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
              and node.func.attr == function.name]
    if known is None or len(handed) != 1 or is_starred(handed[0]) or \
            not is_of_base(handed[0], module):
        return None
    plain = function.name == "_send_request"
    end = known[-1].end
    return [Edit(end, end, ", %s%s=False" % ("" if plain else "*, ", _CHUNKED)),
            added(handed[0], "%s=%s" % (_CHUNKED, _CHUNKED), module)]


def is_starred(call: ast.Call) -> bool:
    """Return whether a call has arguments that its text does not show."""
    return any(isinstance(one, ast.Starred) for one in call.args) or \
        any(one.arg is None for one in call.keywords)


def is_of_base(call: Any, module: Module) -> bool:
    """Return whether a method is that of the class of httplib, or of ``super()``."""
    owner = call.func.value
    if isinstance(owner, ast.Call):
        return module.name(owner.func) == "super"
    return module.name(owner) in ("httplib.HTTPConnection", "httplib.HTTPSConnection")


def response_without_strict(function: ast.FunctionDef, module: Module) -> Edits:
    """``def __init__(self, sock, debuglevel=0, strict=0, method=None)``: without strict.

    Where the method looks at it, it goes behind the others: nobody gives it any more. What it hands
    on goes first (HLC208, HLC209).
    """
    known = parameters(function, module)
    if known is None:
        return None
    place = [one.name for one in known].index("strict")
    taken = known[place]
    text = module.source.text
    if place == 0 or not _COMMA.match(text[known[place - 1].end:taken.start]):
        return None
    out = Edit(known[place - 1].end, taken.end, "")
    uses = [node for statement in function.body for node in ast.walk(statement)
            if isinstance(node, ast.Name) and node.id == "strict"]
    if not uses:
        return [out]
    if any(is_handed_on_to_response(use, module) for use in uses):
        return None
    end = known[-1].end
    whole = text[taken.start:taken.end]
    return [out, Edit(end, end, ", " + whole)] if place < len(known) - 1 and "=" in whole else None


def is_handed_on_to_response(use: ast.Name, module: Module) -> bool:
    """Return whether a name is an argument for the `__init__` of HTTPResponse."""
    above = module.parents[use]
    call = module.parents[above] if isinstance(above, ast.keyword) else above
    return isinstance(call, ast.Call) and module.constructed(call) is not None


def line_as_header(node: Any, module: Module) -> Edits:
    """``conn._output('X: y')``, ``conn._buffer.append('X: y')``: ``conn.putheader('X', 'y')``."""
    call = node if isinstance(node, ast.Call) else module.parents[module.parents[node]]
    if not isinstance(call, ast.Call) or len(call.args) != 1 or call.keywords or \
            not isinstance(module.parents[call], ast.Expr):
        return None
    function: Any = call.func
    if isinstance(node, ast.Attribute):
        if getattr(function, "attr", "") != "append" or function.value is not node:
            return None
        function = node
    line = call.args[0]
    field = _FIELD.fullmatch(line.value) if isinstance(line, ast.Constant) and \
        isinstance(line.value, str) else None
    if field is None or not isinstance(function, ast.Attribute):
        return None
    start = extent(function.value, module)[1]
    return [Edit(start, extent(call, module)[1], ".putheader(%r, %r)" % field.groups())]


SAFE: Fixers = {}
UNSAFE: Fixers = {
    "HLC303": line_as_header,
}
LAST: Fixers = {
    "HLC301": one_more_argument,
    "HLC304": handed_on,
    "HLC306": response_without_strict,
}
