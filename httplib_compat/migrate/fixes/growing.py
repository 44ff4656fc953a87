"""The fix for a text that grows by pieces of a body (HLC404): ``data = ''``, ``data += block``.

It has to begin as ``b''``. All that is done with the name in its function must be known then:
literals that meet it become bytes, and it is decoded where it becomes text.
"""
import ast
from typing import Any, List, Optional

from ..consumers import consumer
from ..flow import values as v
from ..flow.paths import path_of
from ..flow.tables import STRING_METHODS
from ..module import Module
from ..shapes import manner
from .arguments import extent, is_plain
from .edits import Edit
from .fixer import Edits, together
from .literals import arguments_form, bytes_form, is_body, is_sum


def grown(node: Any, module: Module) -> Edits:
    """``data = ''`` before ``data += block``: ``data = b''``; None where a use is not known."""
    path = grown_path(node, module)
    scope = scope_of(path, node, module)
    if scope is None:
        return None
    return together([of_name(one, module) for one in places_of(path, scope)
                     if one in module.parents])


def places_of(path: str, scope: ast.AST) -> List[Any]:
    """Return where a name, or an attribute of one, stands below a node."""
    return [one for one in ast.walk(scope) if path_of(one) == path]


def grown_path(node: Any, module: Module) -> str:
    """Return what a sum makes grow: ``x += y``, ``x = x + y`` or of ``self.x``; empty for none."""
    if isinstance(node, ast.AugAssign):
        return path_of(node.target)
    above = module.parents[node]
    while is_sum(above):
        above = module.parents[above]
    return path_of(above.targets[0]) if isinstance(above, ast.Assign) else ""


def scope_of(path: str, node: ast.AST, module: Module) -> Any:
    """Return the function, module or class in which a path is all that it names; None for none."""
    owner, _, attribute = path.rpartition(".")
    if not owner:
        scope = module.function_of(node)
        is_plain_scope = isinstance(scope, (ast.FunctionDef, ast.Module))
        return scope if path and is_plain_scope and not is_shared(path, scope) else None
    scope = module.inside(node, ast.ClassDef)
    if owner != "self" or scope is None:
        return None
    inside = set(ast.walk(scope))
    others = [one for one in module.nodes if getattr(one, "attr", "") == attribute
              and (path_of(one) != path or one not in inside)]
    named = [one for one in scope.body for target in getattr(one, "targets", ())
             if path_of(target) == attribute]
    return None if others or named else scope


def is_shared(name: str, scope: Any) -> bool:
    """Return whether other functions see a name: a global, a parameter, or used in one inside."""
    for node in ast.walk(scope):
        if isinstance(node, (ast.Global, ast.Nonlocal)) and name in node.names:
            return True
        if isinstance(node, ast.arg) and node.arg == name:
            return True
        if node is not scope and isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.Lambda)) and \
                any(isinstance(one, ast.Name) and one.id == name for one in ast.walk(node)):
            return True
    return False


def of_name(node: Any, module: Module) -> Optional[List[Edit]]:
    """Return the edits for one place of a name that is to be bytes; none if it is right."""
    above: Any = module.parents.get(node)
    if not isinstance(node.ctx, ast.Load):
        if isinstance(above, ast.Assign) and above.targets == [node]:
            return value_form(above.value, path_of(node), module)
        if isinstance(above, ast.AugAssign) and isinstance(above.op, ast.Add):
            return value_form(above.value, path_of(node), module)
        return [] if is_cut(node, module) else None
    top = piece_of(node, module)
    if not becomes_text(top, module):
        return used(node, above, module)
    if manner(top, module) == "repr" and not module.old:
        return None
    end = extent(top, module)[1]
    decoding = [] if module.old else [Edit(end, end, ".decode('utf-8')")]
    if top is node:
        return decoding
    before = used(node, above, module)
    return None if before is None or not is_string(top) else [*before, *decoding]


def piece_of(node: Any, module: Module) -> Any:
    """Return the longest expression of methods and indexes that begins with a name."""
    above = module.parents[node]
    while isinstance(above, (ast.Attribute, ast.Subscript)) and above.value is node or \
            isinstance(above, ast.Call) and above.func is node:
        node, above = above, module.parents[above]
    return node


def is_string(node: ast.expr) -> bool:
    """Return whether a piece of a body is one string, and no list of them."""
    if isinstance(node, ast.Subscript):
        return is_string(node.value) == isinstance(node.slice, ast.Slice)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return node.func.attr in ("strip", "lstrip", "rstrip", "lower", "upper", "replace")
    return bool(path_of(node))


def is_cut(node: Any, module: Module) -> bool:
    """Return whether a name is bound to a piece of itself: ``line, data = data.split(x, 1)``."""
    assignment: Any = module.parents[module.parents[node]]
    call = getattr(assignment, "value", None)
    return isinstance(assignment, ast.Assign) and isinstance(call, ast.Call) and \
        isinstance(call.func, ast.Attribute) and path_of(call.func.value) == path_of(node) and \
        call.func.attr in ("split", "rsplit", "partition", "rpartition")


def value_form(value: ast.expr, name: str, module: Module) -> Optional[List[Edit]]:
    """Return the edits that make bytes of what a name is bound to; the name itself will be."""
    if path_of(value) == name:
        return []
    if isinstance(value, ast.BinOp) and is_sum(value):
        parts = [value_form(one, name, module) for one in (value.left, value.right)]
        return None if any(edits is None for edits in parts) else \
            [edit for edits in parts for edit in edits or []]
    return bytes_form(value, module)


def used(node: Any, above: Any, module: Module) -> Optional[List[Edit]]:
    """Return the edits for one use of a name: none where bytes will do; None if nobody knows."""
    if isinstance(above, ast.Attribute):
        call = module.parents[above]
        if not isinstance(call, ast.Call) or call.func is not above or call.keywords:
            return None
        if above.attr == "decode":
            return []
        return arguments_form(call, module) if above.attr in STRING_METHODS - {"format"} else None
    if isinstance(above, ast.Compare) and len(above.ops) == 1:
        return bytes_form(above.comparators[0] if above.left is node else above.left, module)
    if isinstance(above, ast.Subscript):
        return [] if isinstance(above.slice, ast.Slice) and above.value is node else None
    return [] if is_indifferent(node, above, module) else None


def is_indifferent(node: Any, above: Any, module: Module) -> bool:
    """Return whether a use takes bytes as it takes text: a test, a result, an argument, growth."""
    if isinstance(above, (ast.If, ast.While, ast.Return, ast.UnaryOp, ast.BoolOp, ast.Expr)):
        return True
    if isinstance(above, ast.Call):
        return consumer(above, module) is None
    while is_sum(above):
        above = module.parents[above]
    return isinstance(above, ast.Assign) and path_of(above.targets[0]) == path_of(node) and \
        above.value is not node


def becomes_text(node: Any, module: Module) -> bool:
    """Return whether a use prints a name, fills it into a text, or hands it to what takes text."""
    above: Any = module.parents[node]
    if isinstance(above, ast.Call) and above.func is not node and consumer(above, module):
        return True
    return manner(node, module) is not None


def grown_as_text(node: Any, module: Module) -> Edits:
    """``report += path + body``, where `path` is a text: each body in such sums is decoded.

    The report may only be printed, counted or filled into a text.
    """
    path = grown_path(node, module)
    scope = None if module.old else scope_of(path, node, module)
    if scope is None:
        return None
    return together([of_text(one, module) for one in places_of(path, scope)
                     if one in module.parents])


def of_text(node: Any, module: Module) -> Optional[List[Edit]]:
    """Return the edits for one place of a name that is to be text; None for a use in doubt."""
    above: Any = module.parents.get(node)
    if not isinstance(node.ctx, ast.Load):
        if isinstance(above, ast.AugAssign) and isinstance(above.op, ast.Add) or \
                isinstance(above, ast.Assign) and above.targets == [node]:
            return text_form(above.value, path_of(node), module)
        return None
    if manner(node, module) == "repr":
        return None
    if becomes_text(node, module) or isinstance(above, (ast.If, ast.While)):
        return []
    if isinstance(above, ast.Call) and module.name(above.func) == "len":
        return []
    while is_sum(above):
        above = module.parents[above]
    is_growth = isinstance(above, ast.Assign) and path_of(above.targets[0]) == path_of(node)
    return [] if is_growth else None


def text_form(value: ast.expr, name: str, module: Module) -> Optional[List[Edit]]:
    """Return the edits that make text of what a name is bound to; the name itself will be."""
    if path_of(value) == name:
        return []
    if isinstance(value, ast.BinOp) and is_sum(value):
        parts = [text_form(one, name, module) for one in (value.left, value.right)]
        return None if any(edits is None for edits in parts) else \
            [edit for edits in parts for edit in edits or []]
    if is_body(value, module) and is_plain(value):
        end = extent(value, module)[1]
        return [Edit(end, end, ".decode('utf-8')")]
    return [] if module.of(value, v.TEXT, v.UNICODE) is True and \
        module.of(value, v.BODY) is None else None
