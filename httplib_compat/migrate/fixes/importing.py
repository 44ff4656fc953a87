"""A module that a fix needs: the text to call it by, and the edit that imports it where none does.

The import stands among the others, behind the docstring and `from __future__`. Where a program
binds the name to anything else, wherever that is, there is none.
"""
import ast
from typing import Any, Dict, Iterator, List, Optional, Set, Tuple

from ..imports import of_httplib
from ..module import Module
from .edits import Edit

_LINE_ENDS = ("\r\n", "\n", "\r")


def imported(name: str, module: Module) -> Optional[Tuple[str, List[Edit]]]:
    """Return the text that means a module everywhere in a file, and the edits it takes.

    No edits where the file imports it already; None where its name is taken by something else.
    """
    for statement in leading(module):
        for asked, text, bound in told(statement):
            if asked == name and not is_taken(bound, name, module):
                return text, []
    first = name.partition(".")[0]
    if is_taken(first, name, module) or has_star(module):
        return None
    return name, [new_line("import " + name, name, module)]


def told(statement: ast.stmt) -> Iterator[Tuple[str, str, str]]:
    """Yield what an import asks for, the text that then means it, and the name that is bound."""
    if isinstance(statement, ast.Import):
        for alias in statement.names:
            text = alias.asname or alias.name
            yield alias.name, text, text.partition(".")[0]
    elif isinstance(statement, ast.ImportFrom) and not statement.level:
        for alias in statement.names:
            text = alias.asname or alias.name
            yield "%s.%s" % (statement.module, alias.name), text, text


def leading(module: Module) -> List[ast.stmt]:
    """Return the statements at the head of a file: its docstring and its first imports."""
    found: List[ast.stmt] = []
    for number, statement in enumerate(module.tree.body):
        docstring = number == 0 and isinstance(statement, ast.Expr) and \
            isinstance(statement.value, ast.Constant) and isinstance(statement.value.value, str)
        if not docstring and not isinstance(statement, (ast.Import, ast.ImportFrom)):
            break
        found.append(statement)
    return found


def is_taken(bound: str, name: str, module: Module) -> bool:
    """Return whether a file binds a name to anything but the module `name`, or its package."""
    return any(asked is None or not means(asked, bound, name)
               for asked in bound_names(module).get(bound, ()))


def bound_names(module: Module) -> Dict[str, Set[Optional[str]]]:
    """Return the names that a file binds, each with the modules it is then, None for no module."""
    known: Optional[Dict[str, Set[Optional[str]]]] = module.memory.get("bound names")
    if known is None:
        known = module.memory["bound names"] = {}
        for node in ast.walk(module.tree):
            for name, asked in bindings(node):
                known.setdefault(name, set()).add(asked)
    return known


def means(asked: str, bound: str, name: str) -> bool:
    """Return whether an import that binds a name to `asked` leaves it meaning what it must."""
    return asked == name or (asked == bound and asked == name.partition(".")[0])


def bindings(node: Any) -> Iterator[Tuple[str, Optional[str]]]:
    """Yield the names that a node binds, each with the module it then is, None for no module."""
    if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
        yield node.id, None
    elif isinstance(node, ast.arg):
        yield node.arg, None
    elif isinstance(node, ast.Import):
        for alias in node.names:
            yield alias.asname or alias.name.partition(".")[0], \
                alias.name if alias.asname else alias.name.partition(".")[0]
    elif isinstance(node, ast.ImportFrom):
        for alias in node.names:
            yield alias.asname or alias.name, \
                None if node.level else "%s.%s" % (node.module, alias.name)
    elif not isinstance(node, (ast.alias, ast.Global, ast.Nonlocal)):
        for field in ("name", "rest"):
            if isinstance(getattr(node, field, None), str):
                yield getattr(node, field), None


def has_star(module: Module) -> bool:
    """Return whether a star may bring any name: one of httplib's brings no module."""
    known = module.memory.get("has star")
    if known is None:
        known = module.memory["has star"] = any(
            isinstance(node, ast.ImportFrom) and not of_httplib(node)
            and any(alias.name == "*" for alias in node.names) for node in ast.walk(module.tree))
    return bool(known)


def new_line(line: str, name: str, module: Module) -> Edit:
    """Return the edit that puts an import behind those at the head of a file that sort before it.

    Behind the docstring and `from __future__`, whatever their names.
    """
    body = module.tree.body
    before = 0
    for number, statement in enumerate(leading(module), 1):
        first = not isinstance(statement, (ast.Import, ast.ImportFrom)) or \
            getattr(statement, "module", None) == "__future__"
        if first or (isinstance(statement, ast.Import) and statement.names[0].name <= name):
            before = number
    while 0 < before < len(body) and start(body[before]) <= (body[before - 1].end_lineno or 0):
        before += 1
    return at_line(line, start(body[before]) if before == 0 else
                   (body[before - 1].end_lineno or 0) + 1, module)


def start(statement: Any) -> int:
    """Return the line that a statement begins on, its decorators with it."""
    lines: List[int] = [one.lineno for one in getattr(statement, "decorator_list", [])]
    return min([int(statement.lineno), *lines])


def at_line(line: str, number: int, module: Module) -> Edit:
    """Return the edit that puts a line before the line `number` of a file, or at its end."""
    source = module.source
    text = source.text
    end = next((one for one in _LINE_ENDS if one in text), "\n")
    if number <= len(source.starts):
        at = source.starts[number - 1]
        return Edit(at, at, line + end)
    return Edit(len(text), len(text), end + line)
