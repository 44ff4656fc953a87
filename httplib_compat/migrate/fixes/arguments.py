"""Arguments of a call as spans of the source: taken out, or given a name, with their commas.

Where anything but blanks and one comma stands between two of them, a comment or a parenthesis,
nobody knows what it belongs to: there is no edit then.
"""
import ast
import re
from typing import Any, List, NamedTuple, Optional

from ..module import Module
from .edits import Edit

_NAME = re.compile(r"(?:\w+\s*=|\*\*)\s*\Z")
_COMMA = re.compile(r"\s*,\s*\Z")


class Span(NamedTuple):
    """An argument with its name, from one offset to another."""

    start: int
    end: int
    value: ast.expr


def spans(call: ast.Call, module: Module) -> List[Span]:
    """Return the arguments of a call in the order they are written."""
    named = {keyword.value for keyword in call.keywords}
    found = []
    for value in [*call.args, *(keyword.value for keyword in call.keywords)]:
        start, end = extent(value, module)
        if value in named:
            before = _NAME.search(module.source.text[:start])
            start = before.start() if before else start
        found.append(Span(start, end, value))
    return sorted(found)


def extent(node: Any, module: Module) -> "tuple[int, int]":
    """Return where a node begins and ends in the text of its file."""
    return (module.source.offset(node.lineno, node.col_offset),
            module.source.offset(node.end_lineno, node.end_col_offset))


def without(call: ast.Call, value: ast.expr, module: Module) -> Optional[List[Edit]]:
    """Return the edit that takes an argument out of a call, or None if that cannot be done."""
    known = spans(call, module)
    at = next((number for number, one in enumerate(known) if one.value is value), None)
    if at is None:
        return None
    one, text = known[at], module.source.text
    if at > 0 and _COMMA.match(text[known[at - 1].end:one.start]):
        return [Edit(known[at - 1].end, one.end, "")]
    if at == 0 and len(known) > 1 and _COMMA.match(text[one.end:known[1].start]):
        return [Edit(one.start, known[1].start, "")]
    return [Edit(one.start, one.end, "")] if len(known) == 1 else None


def added(call: ast.Call, text: str, module: Module) -> Edit:
    """Return the edit that puts one more argument behind those of a call."""
    known = spans(call, module)
    if known:
        return Edit(known[-1].end, known[-1].end, ", " + text)
    end = extent(call, module)[1] - 1
    return Edit(end, end, text)


def named(value: ast.expr, name: str, module: Module) -> Edit:
    """Return the edit that gives a positional argument a name."""
    start = extent(value, module)[0]
    return Edit(start, start, name + "=")


def around(node: ast.expr, before: str, after: str, module: Module) -> List[Edit]:
    """Return the edits that put text on both sides of an expression."""
    start, end = extent(node, module)
    return [Edit(at, at, text) for at, text in ((start, before), (end, after)) if text]


def is_plain(node: ast.expr) -> bool:
    """Return whether an expression needs no parentheses wherever it stands."""
    return isinstance(node, (ast.Name, ast.Attribute, ast.Constant, ast.Call, ast.Subscript))
