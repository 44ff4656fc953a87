"""Fixes for what is done with a body (HLC4xx)."""
import ast
from typing import Any

from ..flow import values as v
from ..module import Module
from .arguments import extent, is_plain
from .edits import Edit
from .fixer import Edits, Fixers


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


SAFE: Fixers = {
    "HLC402": sentinel,
}
UNSAFE: Fixers = {}
