"""Tests before and behind a statement, for what an expression alone cannot say."""
import ast
from typing import Any, List, Optional, Tuple

from ..flow.paths import path_of
from ..module import Module
from .arguments import extent
from .edits import Edit
from .importing import at_line
from .statements import free_name

_SIMPLE = (ast.Assign, ast.Expr, ast.Return, ast.AugAssign, ast.Raise)
# Where what stands in them may not run, or not once.
_SOMETIMES = (ast.Lambda, ast.IfExp, ast.BoolOp, ast.ListComp, ast.SetComp, ast.DictComp,
              ast.GeneratorExp, ast.Compare)


def statement_round(node: ast.AST, module: Module) -> Any:
    """Return the statement that a node stands in, whatever it is."""
    while not isinstance(node, ast.stmt):
        node = module.parents[node]
    return node


def indent_of(statement: Any, module: Module) -> Optional[str]:
    """Return the blanks before a statement that has its lines for itself; None for another."""
    start, end = extent(statement, module)
    source = module.source
    before = source.text[source.starts[statement.lineno - 1]:start]
    rest = source.line(statement.end_lineno)[source.characters(
        statement.end_lineno, statement.end_col_offset):].strip()
    return None if before.strip() or (rest and not rest.startswith("#")) else before


def block(indent: str, head: str, inner: str) -> List[str]:
    """Return the lines of a statement with one other below it."""
    return [indent + head, indent + ("\t" if indent.endswith("\t") else "    ") + inner]


def lines_at(number: int, lines: List[str], module: Module) -> Edit:
    """Return the edit that puts lines before the line `number`, each with the file's line end."""
    edits = [at_line(line, number, module) for line in lines]
    return Edit(edits[0].start, edits[0].end, "".join(edit.text for edit in edits))


def named(response: ast.expr, module: Module) -> Tuple[str, List[Edit]]:
    """Return the path of a response, and the edit that gives one a name that has none.

    The path is empty where that would change the order in which things are called.
    """
    path = path_of(response)
    if path:
        return path, []
    statement = statement_round(response, module)
    indent = indent_of(statement, module)
    name = free_name(("response", "answer", "http_response"), module)
    if indent is None or name is None or not runs_first(response, module):
        return "", []
    text = module.source.text[slice(*extent(response, module))]
    return name, [lines_at(statement.lineno, ["%s%s = %s" % (indent, name, text)], module)]


def runs_first(node: Any, module: Module) -> bool:
    """Return whether nothing is called before an expression in its statement, and it always runs.

    The statement is a simple one.
    """
    statement = statement_round(node, module)
    if not isinstance(statement, _SIMPLE):
        return False
    above, around = module.parents[node], []
    while above is not statement:
        around.append(above)
        above = module.parents[above]
    start = extent(node, module)[0]
    if any(isinstance(one, _SOMETIMES) and not is_first(one, node) for one in around):
        return False
    return not any(isinstance(one, ast.Call) and one not in around
                   and extent(one, module)[0] < start for one in ast.walk(statement))


def is_first(above: Any, node: ast.AST) -> bool:
    """Return whether a node stands in the part of a choice or comparison that always runs."""
    if isinstance(above, ast.Compare):
        return len(above.ops) == 1
    if isinstance(above, ast.BoolOp):
        return node in ast.walk(above.values[0])
    return isinstance(above, ast.IfExp) and node in ast.walk(above.test)
