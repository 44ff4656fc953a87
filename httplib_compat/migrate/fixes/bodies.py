"""Fixes for what is done with a body (HLC4xx) that stays bytes: its literals become bytes, too.

``body == b'OK'`` means the same on the shim and on http.client. Both sides of a comparison, all
arguments of a method, all parts of a sum change, or none.
"""
import ast
from typing import Any

from ..bodies import by_type
from ..flow import values as v
from ..module import Module
from .arguments import extent, is_plain
from .edits import Edit
from .fixer import Edits, Fixers, together
from .literals import arguments_form, as_bytes, bytes_form, is_body, is_sum
from .reading import decoded_at_once, is_out_of_sight

# Methods that tell something of a body and give no piece of it.
TELLING = frozenset(("startswith", "endswith", "find", "rfind", "index", "rindex", "count"))


def sentinel(node: Any, module: Module) -> Edits:
    """``block == ''`` at the end of a loop: ``not block``; ``iter(read, '')``: ``b''``."""
    if isinstance(node, ast.Call):
        return as_bytes(node.args[1], module)
    if len(node.ops) != 1 or not isinstance(node.ops[0], (ast.Eq, ast.NotEq)):
        return None
    body = node.left if module.of(node.left, v.BODY) is not None else node.comparators[0]
    # None is not '', and nothing either.
    if not is_plain(body) or not module.of(body, v.BODY) or not decides(node, module) or \
            any(value.kind == v.NONE for value in module.kinds(body)):
        return None
    sign = "not " if isinstance(node.ops[0], ast.Eq) else ""
    return replaced(node, body, sign, module)


def decides(node: ast.AST, module: Module) -> bool:
    """Return whether only the truth of an expression counts: it is a test, or a part of one."""
    inner, above = node, module.parents[node]
    while isinstance(above, ast.BoolOp) or \
            (isinstance(above, ast.UnaryOp) and isinstance(above.op, ast.Not)):
        inner, above = above, module.parents[above]
    return isinstance(above, (ast.If, ast.While, ast.IfExp)) and inner is above.test


def replaced(node: ast.expr, kept: ast.expr, before: str, module: Module) -> Edits:
    """Return the edit that leaves a part of an expression, behind a word; None for a comment."""
    (start, end), (first, last) = extent(node, module), extent(kept, module)
    text = module.source.text
    if "#" in text[start:first] or "#" in text[last:end]:
        return None
    return [Edit(start, end, before + text[first:last])]


def comparison(body: Any, module: Module) -> Edits:
    """``body == 'OK'``: ``body == b'OK'``; ``body in ('a', 'b')``: ``body in (b'a', b'b')``."""
    node = module.parents[body]
    if module.of(body, v.BODY) is None:
        return None if decoded_at_once(module) else among(body, node, module)
    if not isinstance(node, ast.Compare) or len(node.ops) != 1 or decoded_at_once(module):
        return None
    if isinstance(node.ops[0], (ast.In, ast.NotIn)):
        if not isinstance(node.comparators[0], (ast.Tuple, ast.List, ast.Set)):
            return None
    other = node.comparators[0] if node.left is body else node.left
    return together([subject(body, module), bytes_form(other, module)])


def among(pieces: Any, node: Any, module: Module) -> Edits:
    """``'OK' in pieces``, ``pieces.index('OK')``, ``pieces == ['OK']``: with ``b'OK'``."""
    if isinstance(node, ast.Attribute):
        call: Any = module.parents[node]
        return bytes_form(call.args[0], module)
    if not isinstance(node, ast.Compare) or len(node.ops) != 1:
        return None
    return bytes_form(node.comparators[0] if node.left is pieces else node.left, module)


def subject(node: ast.expr, module: Module) -> Edits:
    """Return the edits that make a body bytes wherever it is one; None, the value, may stay."""
    kinds = module.kinds(node)
    bodies = [value for value in kinds if value.kind == v.BODY and value.certain]
    if bodies and not is_sum(node) and all(value in bodies or value.kind == v.NONE
                                           for value in kinds):
        return []
    return bytes_form(node, module)


def meeting(node: Any, module: Module) -> Edits:
    """A method, `in` or a sum, with what meets the body made bytes.

    What gives a piece of the body is left where pieces go out of sight.
    """
    if decoded_at_once(module) or (is_out_of_sight(module) and gives_piece(node)):
        return None
    if isinstance(node, ast.Call):
        return method(node, module)
    if isinstance(node, ast.Compare):
        if len(node.ops) != 1:
            return None
        return together([bytes_form(node.left, module), bytes_form(node.comparators[0], module)])
    if isinstance(node, ast.AugAssign):
        return together([subject(node.target, module), bytes_form(node.value, module)])
    return together([bytes_form(whole_sum(node, module), module)])


def gives_piece(node: Any) -> bool:
    """Return whether what is done with a body gives a piece of it, or makes it longer."""
    return not isinstance(node, ast.Compare) and not (
        isinstance(node, ast.Call) and getattr(node.func, "attr", "") in TELLING)


def method(call: ast.Call, module: Module) -> Edits:
    """``body.split(',')``: ``body.split(b',')``."""
    if not isinstance(call.func, ast.Attribute) or call.keywords:
        return None
    return together([subject(call.func.value, module), arguments_form(call, module)])


def whole_sum(node: Any, module: Module) -> Any:
    """Return the outermost sum that a sum is a part of."""
    above = module.parents[node]
    while is_sum(above):
        node, above = above, module.parents[above]
    return node


def typed(node: Any, module: Module) -> Edits:
    """``isinstance(body, str)``: ``isinstance(body, bytes)``, which a body is on every Python.

    Once 2to3 has been there, nobody knows whether the program asked for str or for unicode.
    """
    body = by_type(node, module)
    if body is None or not is_body(body, module) or asks_unicode(node, module):
        return None
    text = module.source.text
    if isinstance(node, ast.Call):
        return [Edit(*extent(node.args[1], module), "bytes")]
    if len(node.ops) != 1 or not isinstance(node.ops[0], (ast.Is, ast.IsNot, ast.Eq, ast.NotEq)):
        return None
    sign = "not " if isinstance(node.ops[0], (ast.IsNot, ast.NotEq)) else ""
    if sign and not decides(node, module):
        return None
    asked = "%sisinstance(%s, bytes)" % (sign, text[slice(*extent(body, module))])
    return [Edit(*extent(node, module), asked)]


def asks_unicode(node: Any, module: Module) -> bool:
    """Return whether a test of a type names Python 2's unicode alone."""
    asked = node.args[1] if isinstance(node, ast.Call) else node.comparators[0]
    return module.name(asked) in ("unicode", "six.text_type")


def whole_read(call: ast.Call, module: Module) -> Edits:
    """``resp.read(-1)``: ``resp.read()``."""
    arguments = module.arguments(call)
    kinds = module.kinds(arguments[0])
    if arguments != call.args or len(arguments) != 1 or call.keywords or \
            any(value != v.Value(v.NUMBER, "negative") for value in kinds):
        return None
    start, end = extent(arguments[0], module)
    return [Edit(start, end, "")] if isinstance(arguments[0], (ast.UnaryOp, ast.Name)) else None


SAFE: Fixers = {
    "HLC401": comparison,
    "HLC402": sentinel,
    "HLC404": meeting,
    "HLC409": whole_read,
}
UNSAFE: Fixers = {}
