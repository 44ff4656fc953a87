"""Fixes for headers asked for by index (HLC503, HLC504): a missing one was a KeyError.

``msg[name]`` gives None on http.client. Where an assignment takes it, a test of its value follows;
elsewhere a test for the header goes before the statement. Python 2 named the header in small
letters. Headers that repeat are asked of the response, which joins them, or joined here.
"""
import ast
from typing import Any, List, Optional

from ..flow.paths import path_of
from ..messages import REPEATING
from ..module import Module
from ..shapes import string
from .answers import response_of, text_of
from .arguments import extent
from .edits import Edit
from .fixer import Edits
from .guards import block, indent_of, lines_at, runs_first, statement_round
from .statements import free_name


def asked_by_index(node: Any, owner: str, module: Module) -> Edits:
    """``x = msg['a']``: ``x = msg.get('a')``, and a KeyError if it is None."""
    if not isinstance(node, ast.Subscript) or not isinstance(node.slice, (ast.Constant, ast.Name)):
        return None
    statement = statement_round(node, module)
    asked = asking(node, owner, module)
    if asked is None:
        joined = of_all(node, owner, module)
        return None if joined is None else guarded(node, joined, statement, module)
    return tried(node, asked, statement, module) or tested(node, asked, statement, module) or \
        guarded(node, asked, statement, module) or kept(node, asked, statement, module)


def asking(node: ast.Subscript, owner: str, module: Module) -> Optional[str]:
    """Return the text that asks for the same header and gives None where it is missing."""
    key, message = text_of(node.slice, module), text_of(node.value, module)
    name = string(node.slice)
    response = response_of(node.value, module) if owner == "http" else None
    if response is not None:
        return "%s.getheader(%s)" % (text_of(response, module), key)
    if name is not None and name.lower() not in REPEATING:
        return "%s.get(%s)" % (message, key)
    return None


def of_all(node: ast.Subscript, owner: str, module: Module) -> Optional[str]:
    """Return the text of all values of a header that is there; a handler had the last of them."""
    if module.old:
        return None
    values = "%s.get_all(%s)" % (text_of(node.value, module), text_of(node.slice, module))
    return values + "[-1]" if owner == "handler" else "', '.join(%s)" % values


def key_error(node: ast.Subscript, module: Module) -> str:
    """Return the text of the KeyError of a missing header."""
    key = text_of(node.slice, module)
    name = string(node.slice)
    return "raise KeyError(%s)" % (key + ".lower()" if name is None else repr(name.lower()))


def tested(node: ast.Subscript, asked: str, statement: Any, module: Module) -> Edits:
    """Return the edits for ``name = msg['a']``: the value is tested behind it."""
    indent = indent_of(statement, module)
    if not isinstance(statement, ast.Assign) or statement.value is not node or indent is None or \
            len(statement.targets) != 1 or not isinstance(statement.targets[0], ast.Name):
        return None
    test = block(indent, "if %s is None:" % statement.targets[0].id, key_error(node, module))
    return [Edit(*extent(node, module), asked),
            lines_at((statement.end_lineno or 0) + 1, test, module)]


def guarded(node: ast.Subscript, asked: str, statement: Any, module: Module) -> Edits:
    """Return the edits for any other simple statement: the header is looked for before it."""
    indent = indent_of(statement, module)
    message = path_of(node.value)
    if indent is None or not message or not runs_first(node, module):
        return None
    test = block(indent, "if %s not in %s:" % (text_of(node.slice, module), message),
                 key_error(node, module))
    return [lines_at(statement.lineno, test, module), Edit(*extent(node, module), asked)]


def kept(node: ast.Subscript, asked: str, statement: Any, module: Module) -> Edits:
    """Return the edits for a message that has no name: the value gets one, and is tested."""
    indent = indent_of(statement, module)
    name = free_name(("value", "field", "header"), module)
    if indent is None or name is None or not runs_first(node, module):
        return None
    test = block(indent, "if %s is None:" % name, key_error(node, module))
    return [lines_at(statement.lineno, ["%s%s = %s" % (indent, name, asked), *test], module),
            Edit(*extent(node, module), name)]


def tried(node: ast.Subscript, asked: str, statement: Any, module: Module) -> Edits:
    """Return the edit for a try that does nothing but give a default in place of the KeyError."""
    above = module.parents.get(statement)
    if not isinstance(above, ast.Try) or not is_default(above, statement, node):
        return None
    default: Any = above.handlers[0].body[0]
    start, end = extent(above, module)
    text = module.source.text
    if "#" in text[start:end] or ".getheader(" in asked and not is_kept(default.value):
        return None
    target = text_of(statement.targets[0], module)
    given = "%s, %s)" % (asked[:-1], text_of(default.value, module))
    return [Edit(start, end, "%s = %s" % (target, given))]


def is_default(above: ast.Try, statement: Any, node: ast.expr) -> bool:
    """Return whether a try holds one assignment, and its one clause another to the same name."""
    clauses: List[Any] = above.handlers
    if above.body != [statement] or len(clauses) != 1 or above.orelse or above.finalbody or \
            not isinstance(statement, ast.Assign) or statement.value is not node:
        return False
    clause = clauses[0]
    if path_of(clause.type) != "KeyError" if clause.type is not None else True:
        return False
    other = clause.body[0]
    return clause.name is None and len(clause.body) == 1 and isinstance(other, ast.Assign) and \
        len(other.targets) == len(statement.targets) == 1 and \
        isinstance(other.targets[0], ast.Name) and isinstance(statement.targets[0], ast.Name) and \
        other.targets[0].id == statement.targets[0].id and \
        isinstance(other.value, (ast.Constant, ast.Name))


def is_kept(default: ast.expr) -> bool:
    """Return whether getheader gives a default as it is."""
    return isinstance(default, ast.Constant) and isinstance(default.value, (str, type(None)))
