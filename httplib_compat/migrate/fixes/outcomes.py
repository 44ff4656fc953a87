"""Fixes for status codes, exceptions and lengths (HLC7xx, HLC8xx, HLC904).

None where an edit would not mean the same: an operand that may be a float.
"""
import ast
from typing import Any

from ..flow import values as v
from ..module import Module
from .arguments import around, extent, is_plain
from .edits import Edit
from .fixer import Edits, Fixers


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


SAFE: Fixers = {
    "HLC701": as_number,
    "HLC803": arguments_of_error,
    "HLC904": whole_division,
}
UNSAFE: Fixers = {}
