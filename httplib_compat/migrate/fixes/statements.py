"""Whole statements: taken out, or given others before them. Their lines are theirs alone.

Where a statement shares a line with another, or is run under a condition that only its expression
knows, there is no edit.
"""
import ast
from typing import Any, Iterable, List, Optional

from ..module import Module
from .arguments import extent
from .edits import Edit

_SIMPLE = (ast.Expr, ast.Assign, ast.AugAssign, ast.AnnAssign, ast.Return)
_SOMETIMES = (ast.Lambda, ast.IfExp, ast.BoolOp, ast.ListComp, ast.SetComp, ast.DictComp,
              ast.GeneratorExp)
_BLANKS = " \t\f"
_LINE_ENDS = ("\r\n", "\n", "\r")


def statement_of(node: ast.AST, module: Module) -> Optional[ast.stmt]:
    """Return the simple statement that runs an expression just once, or None."""
    above: Optional[ast.AST] = node
    while above is not None and not isinstance(above, ast.stmt):
        if isinstance(above, _SOMETIMES):
            return None
        above = module.parents.get(above)
    return above if isinstance(above, _SIMPLE) else None


def before(statement: ast.stmt, lines: List[str], module: Module) -> Optional[Edit]:
    """Return the edit that puts lines before a statement, indented as it is; None if it cannot."""
    start = extent(statement, module)[0]
    first = module.source.starts[statement.lineno - 1]
    indent = module.source.text[first:start]
    if indent.strip(_BLANKS):
        return None
    end = line_end(module)
    return Edit(start, start, "".join(line + end + indent for line in lines))


def dropped(statement: ast.stmt, module: Module) -> Optional[List[Edit]]:
    """Return the edits that take a statement out: its lines, or what stands for it alone."""
    start, end = extent(statement, module)
    text, starts = module.source.text, module.source.starts
    last = statement.end_lineno or statement.lineno
    first = starts[statement.lineno - 1]
    following = starts[last] if last < len(starts) else len(text)
    if text[first:start].strip(_BLANKS) or text[end:following].strip(_BLANKS + "\r\n"):
        return None
    if len(block_of(statement, module)) == 1:
        return [Edit(start, end, "pass")]
    return [Edit(first, following, "")]


def block_of(statement: ast.stmt, module: Module) -> List[ast.stmt]:
    """Return the statements among which one stands."""
    owner = module.parents[statement]
    for _, value in ast.iter_fields(owner):
        if isinstance(value, list) and statement in value:
            return value
    return [statement]


def line_end(module: Module) -> str:
    """Return how the lines of a file end."""
    return next((one for one in _LINE_ENDS if one in module.source.text), "\n")


def free_name(wanted: Iterable[str], module: Module) -> Optional[str]:
    """Return the first of some names that a file does not use for anything, or None."""
    used = set()
    for node in ast.walk(module.tree):
        for field in ("id", "arg", "name", "asname", "rest"):
            used.add(getattr(node, field, None))
        used.update(getattr(node, "names", ()) if isinstance(node, (ast.Global, ast.Nonlocal))
                    else ())
    return next((one for one in wanted if one not in used), None)


def is_pure(node: Any) -> bool:
    """Return whether an expression may be written twice, or elsewhere: a name or a constant."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, (ast.Name, ast.Constant))
