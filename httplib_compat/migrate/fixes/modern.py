"""Edits that say the same on the shim and on http.client: each takes a finding away.

A row is a rule and what makes the edits for a place of it, or None where they would not mean the
same: a `strict` that is true, a default that getheader would join, an operand that may be a float.
"""
import ast
from typing import Any, Callable, Dict, List, Optional

from ..flow import values as v
from ..module import Module
from .arguments import around, extent, is_plain, named, without
from .edits import Edit

Edits = Optional[List[Edit]]

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


def sentinel(node: Any, module: Module) -> Edits:
    """``block == ''`` at the end of a loop: ``not block``, which is true of bytes and text."""
    if not isinstance(node, ast.Compare) or len(node.ops) != 1:
        return None
    body = node.left if module.of(node.left, v.BODY) is not None else node.comparators[0]
    decides = isinstance(module.parents[node], (ast.If, ast.While))
    if not is_plain(body) or not module.of(body, v.BODY) or not decides or \
            not isinstance(node.ops[0], (ast.Eq, ast.NotEq)):
        return None
    start, end = extent(node, module)
    first, last = extent(body, module)
    sign = "not " if isinstance(node.ops[0], ast.Eq) else ""
    return [Edit(start, end, sign + module.source.text[first:last])]


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


def as_text(value: ast.expr, module: Module) -> Edits:
    """A header value that is no text: ``str(value)``, which is what Python 2 sent."""
    return None if isinstance(module.parents[value], ast.Starred) else \
        around(value, "str(", ")", module)


def as_number(value: ast.expr, module: Module) -> Edits:
    """A status constant that becomes text: ``int(value)``."""
    sure = module.of(value, v.STATUS)
    return around(value, "int(", ")", module) if sure and is_plain(value) else None


def arguments_of_error(node: Any, module: Module) -> Edits:
    """``e[0]``: ``e.args[0]``."""
    if not isinstance(node, ast.Subscript) or not isinstance(node.value, ast.Name):
        return None
    end = extent(node.value, module)[1]
    return [Edit(end, end, ".args")]


def whole_division(node: ast.BinOp, module: Module) -> Edits:
    """``length / 2``: ``length // 2``, where both sides surely are whole numbers."""
    whole = all(one.kind == v.NUMBER and one.detail != "float" and one.certain
                for side in (node.left, node.right) for one in module.kinds(side))
    between = extent(node.left, module)[1], extent(node.right, module)[0]
    text = module.source.text[slice(*between)]
    if not whole or text.strip() != "/" or not all(map(module.kinds, (node.left, node.right))):
        return None
    at = between[0] + text.index("/")
    return [Edit(at, at, "/")]


FIXERS: Dict[str, Callable[[Any, Module], Edits]] = {
    "HLC201": positional_strict,
    "HLC203": keyword,
    "HLC206": positional_strict,
    "HLC208": positional_strict,
    "HLC209": keyword,
    "HLC210": buffering,
    "HLC402": sentinel,
    "HLC501": message_method,
    "HLC513": default_for_all,
    "HLC607": as_text,
    "HLC701": as_number,
    "HLC803": arguments_of_error,
    "HLC904": whole_division,
}
