"""Fixes for status codes, exceptions and lengths (HLC7xx, HLC8xx, HLC904).

None where an edit would not mean the same: an operand that may be a float.
"""
import ast
from typing import Any, List, Set

from ..flow import values as v
from ..module import Module
from .arguments import around, extent, is_plain
from .clauses import ours_first, unpacked
from .edits import Edit
from .fixer import Edits, Fixers, either

_NO_LINE = "No status line"
# Their message was empty, whatever they said.
_WITHOUT_MESSAGE = frozenset("httplib." + name for name in (
    "BadStatusLine", "UnknownProtocol", "IncompleteRead"))


def as_number(value: ast.expr, module: Module) -> Edits:
    """A status constant that becomes text: ``int(value)``; in a list or tuple, each of them."""
    if isinstance(value, (ast.List, ast.Tuple)):
        return all_as_numbers(value.elts, module)
    sure = module.of(value, v.STATUS)
    return around(value, "int(", ")", module) if sure and is_plain(value) else None


def all_as_numbers(values: List[ast.expr], module: Module) -> Edits:
    """Return the edits that make numbers of the status constants among some expressions."""
    edits: List[Edit] = []
    for one in values:
        if module.of(one, v.STATUS) is not None:
            edits += as_number(one, module) or []
    return edits or None


def arguments_as_numbers(call: ast.Call, module: Module) -> Edits:
    """``type(code)``, ``marshal.dumps(httplib.OK)``: with ``int(...)``."""
    return all_as_numbers(call.args, module)


def arguments_of_error(node: Any, module: Module) -> Edits:
    """``e[0]``: ``e.args[0]``."""
    if not isinstance(node, ast.Subscript) or not isinstance(node.value, ast.Name):
        return None
    end = extent(node.value, module)[1]
    return [Edit(end, end, ".args")]


def unpacked_error(node: Any, module: Module) -> Edits:
    """``except socket.error, (code, text)``: a name for it, and its ``args``."""
    return unpacked(node, module) if isinstance(node, ast.ExceptHandler) else None


def message_of_error(node: Any, module: Module) -> Edits:
    """``e.message``: ``str(e)``, which is more where an error had several arguments, or no text."""
    if not isinstance(node, ast.Attribute) or not isinstance(node.value, ast.Name) or \
            any(one.detail in _WITHOUT_MESSAGE for one in module.kinds(node.value)):
        return None
    start, end = extent(node, module)
    return [Edit(start, start, "str("), Edit(extent(node.value, module)[1], end, ")")]


def disconnected(node: ast.Attribute, module: Module) -> Edits:
    """``e.line.startswith('No status line')``: ``isinstance(e, httplib.RemoteDisconnected)``."""
    function = module.parents[node]
    call = module.parents[function]
    handler = module.inside(node, ast.ExceptHandler)
    if node.attr != "line" or not isinstance(call, ast.Call) or handler is None or \
            getattr(function, "attr", "") != "startswith" or call.func is not function or \
            len(call.args) != 1 or not isinstance(handler.type, ast.Attribute):
        return None
    words: Any = call.args[0]
    if not isinstance(words, ast.Constant) or not str(words.value).startswith(_NO_LINE) or \
            handler.type.attr != "BadStatusLine":
        return None
    text = module.source.text
    parts = [text[slice(*extent(one, module))] for one in (node.value, handler.type.value)]
    return [Edit(*extent(call, module), "isinstance(%s, %s.RemoteDisconnected)" % tuple(parts))]


def whole_division(node: ast.BinOp, module: Module) -> Edits:
    """``length / 2``: ``length // 2``, where both sides surely are whole numbers."""
    whole = all(one.kind == v.NUMBER and one.detail != "float" and one.certain
                for side in (node.left, node.right) for one in module.kinds(side))
    between = extent(node.left, module)[1], extent(node.right, module)[0]
    text = module.source.text[slice(*between)]
    if is_of_python_3(module) or names_of_globals(module) & set(names_in(node)):
        return None
    if not whole or text.strip() != "/" or not all(map(module.kinds, (node.left, node.right))):
        return None
    at = between[0] + text.index("/")
    return [Edit(at, at, "/")]


def names_of_globals(module: Module) -> Set[str]:
    """Return the names that functions of a module may set for all of it."""
    known = module.memory.get("globals")
    if known is None:
        known = module.memory["globals"] = {
            name for one in module.nodes if isinstance(one, ast.Global) for name in one.names}
    return set(known)


def names_in(node: ast.AST) -> List[str]:
    """Return the names that stand in an expression."""
    return [one.id for one in ast.walk(node) if isinstance(one, ast.Name)]


def is_of_python_3(module: Module) -> bool:
    """Return whether a source has what no Python 2 reads: there a division is what it says."""
    known = module.memory.get("of python 3")
    if known is None:
        known = module.memory["of python 3"] = any(
            type(one).__name__ in _OF_PYTHON_3 or _has_parts_of_python_3(one)
            for one in module.nodes)
    return bool(known)


def _has_parts_of_python_3(node: ast.AST) -> bool:
    """Return whether a node that Python 2 has, too, has something that is Python 3's."""
    return any(bool(getattr(node, name, None)) for name in (
        "annotation", "returns", "kwonlyargs", "posonlyargs", "cause"))


# By name: each Python has those that it reads.
_OF_PYTHON_3 = frozenset((
    "AnnAssign", "AsyncFor", "AsyncFunctionDef", "AsyncWith", "Await", "JoinedStr", "Match",
    "NamedExpr", "Nonlocal", "TryStar", "TypeAlias", "YieldFrom"))

SAFE: Fixers = {
    "HLC701": as_number,
    "HLC702": arguments_as_numbers,
    "HLC801": ours_first,
    "HLC803": either(arguments_of_error, unpacked_error),
    "HLC904": whole_division,
}
UNSAFE: Fixers = {
    "HLC803": message_of_error,
}
LAST: Fixers = {
    "HLC802": disconnected,
}
