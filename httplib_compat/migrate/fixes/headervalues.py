"""Fixes for single header values: set, given a default, decoded (HLC509, HLC510, HLC511)."""
import ast
from typing import Any

from ..flow.paths import path_of
from ..module import Module
from .answers import names, text_of
from .arguments import extent, is_plain, without
from .edits import Edit
from .fixer import Edits, Fixers
from .guards import block, indent_of, lines_at, statement_round
from .writing import replaced


def set_by_index(node: Any, owner: str, module: Module) -> Edits:
    """``msg[name] = value``: ``del msg[name]`` before it, which fails for no header."""
    statement = statement_round(node, module)
    indent, message = indent_of(statement, module), path_of(node.value)
    if indent is None or not message or not isinstance(statement, ast.Assign) or \
            statement.targets != [node] or not names([node.slice]) or \
            asks_again(statement.value, message):
        return None
    line = "%sdel %s" % (indent, text_of(node, module))
    return [lines_at(statement.lineno, [line], module)]


def asks_again(node: ast.expr, message: str) -> bool:
    """Return whether a value may come from the header itself: it is named, or something called."""
    root = message.partition(".")[0]
    return any(isinstance(one, ast.Call) or (isinstance(one, ast.Name) and one.id == root)
               for one in ast.walk(node))


def default(node: Any, module: Module) -> Edits:
    """``x = resp.getheader(n, [])``: ``x = resp.getheader(n)``, and ``x = []`` if it is None.

    In an expression the header is asked for twice.
    """
    call: Any = module.parents[node]
    if isinstance(call, ast.keyword):
        call = module.parents[call]
    if not isinstance(call, ast.Call) or len(call.args) + len(call.keywords) != 2 or \
            any(isinstance(one, ast.Call) for one in ast.walk(node)):
        return None  # a default that is called for was, with the header there or not
    asked = without(call, node, module)
    if asked is None:
        return None
    statement = statement_round(call, module)
    indent = indent_of(statement, module)
    if isinstance(statement, ast.Assign) and statement.value is call and indent is not None and \
            len(statement.targets) == 1 and isinstance(statement.targets[0], ast.Name):
        name = statement.targets[0].id
        test = block(indent, "if %s is None:" % name, "%s = %s" % (name, text_of(node, module)))
        return [*asked, lines_at((statement.end_lineno or 0) + 1, test, module)]
    function: Any = call.func
    if not path_of(function) or not call.args or not names(call.args[:1]):
        return None
    one = "%s(%s)" % (text_of(function, module), text_of(call.args[0], module))
    return replaced(call, "%s if %s is None else %s" % (text_of(node, module), one, one), module)


def decoded(call: Any, module: Module) -> Edits:
    """``value.decode('utf-8')``: ``value.encode('latin-1').decode('utf-8')``."""
    if module.old:
        return None
    if isinstance(call.func, ast.Attribute) and call.func.attr == "decode":
        if getattr(module.parents[call], "attr", "") == "encode":
            return None  # bytes come out of it again, and went on as text
        end = extent(call.func.value, module)[1]
        found = [Edit(end, end, ".encode('latin-1')")]
        if not call.args and not call.keywords:
            last = extent(call, module)[1]
            found.append(Edit(last - 1, last - 1, "'ascii'"))
        return found
    if module.name(call.func) == "unicode" and len(call.args) > 1 and is_plain(call.args[0]):
        end = extent(call.args[0], module)[1]
        return [Edit(end, end, ".encode('latin-1')")]
    return None


SAFE: Fixers = {
    "HLC510": default,
}
UNSAFE: Fixers = {
    "HLC511": decoded,
}
