"""HLC805: what an IncompleteRead holds."""
import ast
from typing import Any, Iterator

from ..errors import is_error
from ..flow import values as v
from ..module import Module
from ..rule import NO, SILENT, Hit, Rule
from ..shapes import is_text

_PARTIAL = v.Value(v.BODY, "partial")


def look(node: Any, module: Module) -> Iterator[Hit]:
    if isinstance(node, ast.Call):
        if isinstance(node.func, ast.Attribute) and node.func.attr != "decode" \
                and _PARTIAL in module.kinds(node.func.value) \
                and any(is_text(argument, module) for argument in node.args):
            yield Hit(node, "what came of the body is bytes on Python 3")
    elif node.attr in ("partial", "expected") and isinstance(node.ctx, ast.Load):
        certain = is_error(node.value, module, "httplib.IncompleteRead")
        if certain is not None and not is_returned(node, module) and \
                not is_taken_as_bytes(node, module):
            yield Hit(node, "`partial` is bytes on Python 3, with all chunks before it"
                      if node.attr == "partial" else
                      "`expected` is None on Python 3 where the answer was chunked", certain,
                      weak=True)


def is_returned(node: ast.AST, module: Module) -> bool:
    """Return whether a node is handed on as it is: what becomes of it is found there."""
    return isinstance(module.parents[node], (ast.Return, ast.Assign))


def is_taken_as_bytes(node: ast.AST, module: Module) -> bool:
    """Return whether what stands round a node, in a source of Python 3, asks for bytes.

    It is decoded, or compared or asked with bytes that are written out.
    """
    parent = module.parents[node]
    if module.old:
        return False
    if isinstance(parent, ast.Compare):
        others = [one for one in (parent.left, *parent.comparators) if one is not node]
    elif isinstance(parent, ast.Attribute):
        call = module.parents[parent]
        if parent.attr == "decode":
            return True
        others = call.args if isinstance(call, ast.Call) and call.func is parent else []
    else:
        return False
    return bool(others) and all(isinstance(one, ast.Constant) and isinstance(one.value, bytes)
                                for one in others)


RULE = Rule(
    code="HLC805", name="incomplete-read", kind=SILENT, fix=NO, look=look,
    on=(ast.Attribute, ast.Call),
    summary="`e.partial`, `e.expected`",
    why="partial is bytes. For a chunked answer cut inside a chunk 2.7 gave the last piece in "
        "partial and what was missing in expected; Python 3 gives all chunks before it, and "
        "None. What is done with it as text the rules for bodies find, and fix; how much it holds "
        "is for a person to see to.",
    pythons="every Python 3",
    instead="error.partial.decode('utf-8')",
)
