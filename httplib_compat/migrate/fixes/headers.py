"""Fixes for what is done with the headers of an answer (HLC5xx, HLC901, HLC902).

None where an edit would not mean the same: a default that getheader would join.
"""
import ast

from ..flow import values as v
from ..module import Module
from .arguments import extent, is_plain
from .edits import Edit
from .fixer import Edits, Fixers


def message_method(call: ast.Call, module: Module) -> Edits:
    """``resp.msg.getheader(x)``: ``resp.getheader(x)``; ``msg.has_key(x)``: ``x in msg``."""
    function = call.func
    if not isinstance(function, ast.Attribute) or call.keywords:
        return None
    owner = function.value
    if function.attr == "getheader" and isinstance(owner, ast.Attribute) and owner.attr == "msg" \
            and module.of(owner.value, v.RESPONSE) and is_default_kept(call):
        return [Edit(extent(owner.value, module)[1], extent(owner, module)[1], "")]
    if function.attr == "has_key" and len(call.args) == 1 and is_plain(call.args[0]) and \
            is_plain(owner) and isinstance(module.parents[call], (ast.If, ast.While, ast.Expr,
                                                                  ast.Assign, ast.Return)):
        text = module.source.text
        parts = [text[slice(*extent(one, module))] for one in (call.args[0], owner)]
        return [Edit(*extent(call, module), " in ".join(parts))]
    return None


def is_default_kept(call: ast.Call) -> bool:
    """Return whether getheader gives its default as it is: there is none, or it is text."""
    return len(call.args) == 1 or (len(call.args) == 2 and isinstance(call.args[1], ast.Constant)
                                   and isinstance(call.args[1].value, (str, type(None))))


def default_for_all(call: ast.Call, module: Module) -> Edits:
    """``get_all(x)``: ``get_all(x, [])``."""
    end = extent(call.args[0], module)[1]
    return [Edit(end, end, ", []")]


SAFE: Fixers = {
    "HLC501": message_method,
    "HLC513": default_for_all,
}
UNSAFE: Fixers = {}
