"""Fixes for how connections and responses are made (HLC2xx) and subclassed (HLC3xx).

None where an edit would not mean the same: a `strict` that is true, arguments with a star.
"""
import ast

from ..module import Module
from .arguments import named, without
from .fixer import Edits, Fixers

_CONNECTION = ("host", "port", "strict", "timeout", "source_address")
_SECURE = ("host", "port", "key_file", "cert_file", "strict", "timeout", "source_address",
           "context")
_RESPONSE = ("sock", "debuglevel", "strict", "method")


def positional_strict(value: ast.expr, module: Module) -> Edits:
    """``HTTPConnection(host, port, 0, 10)``: strict out, the others by name."""
    call = module.parents[value]
    made = module.constructed(call) if isinstance(call, ast.Call) else None
    if made is None or made.starred or not isinstance(call, ast.Call):
        return None
    names = {"HTTPConnection": _CONNECTION, "HTTPSConnection": _SECURE,
             "HTTPResponse": _RESPONSE}.get(made.name, ())
    place = names.index("strict") if names else 0
    if not names or not place < len(made.args) <= len(names) or not is_false(made.args[place]):
        return None
    taken = without(call, made.args[place], module)
    if taken is None:
        return None
    return taken + [named(one, name, module)
                    for one, name in zip(made.args[place + 1:], names[place + 1:])]


def is_false(node: ast.expr) -> bool:
    """Return whether a `strict` is what it was without: False, 0 or None, written out."""
    return isinstance(node, ast.Constant) and not node.value and not isinstance(node.value, str)


def keyword(value: ast.expr, module: Module) -> Edits:
    """``strict=0``, ``buffering=True``: out."""
    call = module.parents[value]
    if isinstance(call, ast.keyword):
        strict = call.arg == "strict"
        call = module.parents[call]
        if isinstance(call, ast.Call) and (is_false(value) or not strict):
            return without(call, value, module)
    return None


def buffering(call: ast.Call, module: Module) -> Edits:
    """``getresponse(buffering=True)``: the argument out."""
    values = [*module.arguments(call), *(one.value for one in call.keywords)]
    return without(call, values[0], module) if len(values) == 1 else None


SAFE: Fixers = {
    "HLC201": positional_strict,
    "HLC203": keyword,
    "HLC206": positional_strict,
    "HLC208": positional_strict,
    "HLC209": keyword,
    "HLC210": buffering,
}
UNSAFE: Fixers = {}
