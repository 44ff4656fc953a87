"""Modules in which nobody knows well enough what a body or a header is: nothing is edited there.

What a decorator makes of a result, what an override gives, what a response class of the program
does to `read`: no source of the caller shows it. The findings stay.
"""
import ast
import re
from typing import Any, Dict, Iterator, List, Set

from ..flow import values as v
from ..flow.paths import path_of
from ..module import Module
from .edits import Edit

_TRANSPARENT = frozenset(("property", "staticmethod", "classmethod"))
_ACCESSORS = frozenset(("setter", "getter", "deleter"))
_READING = frozenset(("read", "readline", "readlines", "read1", "readinto", "getheader",
                      "getheaders"))
_NAME = re.compile(r"(?<![\w.])[^\W\d]\w*")
_BUILTIN = re.compile(r"(?<![\w.])(int|str|dict|list|isinstance|len|bytearray|sorted)\(")


def withheld(code: str, edits: List[Edit], module: Module) -> bool:
    """Return whether a fix is not made because of something else in the module."""
    if code[3] in "459" and code != "HLC904" and is_doubtful(module):
        return True
    if code == "HLC407" and asks_for_members(module):
        return True
    words = {name for edit in edits for name in _BUILTIN.findall(edit.text)}
    return bool(words & names_bound(module)) or any(
        meets_later_import(edit, module) for edit in edits)


def meets_later_import(edit: Edit, module: Module) -> bool:
    """Return whether an edit in a function names what the function imports further down, or maybe.

    There the name is the function's own, and has no value yet.
    """
    words = set(_NAME.findall(edit.text))
    for node in importing_functions(module) if words else ():
        if lies_in(edit, node, module):
            sure = {name for one in node.body if _is_before(one, edit, module)
                    for name in imports_in(one, deep=False)}
            if words & {name for one in node.body for name in imports_in(one, deep=True)} - sure:
                return True
    return False


def importing_functions(module: Module) -> List[Any]:
    """Return the functions of a module that import something."""
    known = module.memory.get("importing functions")
    if known is None:
        known = module.memory["importing functions"] = [
            node for node in module.nodes
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
            and any(imports_in(one, deep=True) for one in node.body)]
    return list(known)


def lies_in(edit: Edit, node: Any, module: Module) -> bool:
    """Return whether an edit lies inside a node."""
    offset = module.source.offset
    return offset(node.lineno, node.col_offset) < edit.start < offset(
        node.end_lineno, node.end_col_offset)


def _is_before(statement: Any, edit: Edit, module: Module) -> bool:
    return module.source.offset(statement.end_lineno, statement.end_col_offset) <= edit.start


def imports_in(statement: ast.stmt, deep: bool) -> Set[str]:
    """Return the names that a statement imports; `deep`: or one in it does."""
    nodes = ast.walk(statement) if deep else (statement,)
    return {name for node in nodes if isinstance(node, (ast.Import, ast.ImportFrom))
            for alias in node.names for name in bound_by(alias)}


def is_doubtful(module: Module) -> bool:
    """Return whether bodies and headers may be other than they seem in a module."""
    known = module.memory.get("doubtful")
    if known is None:
        known = module.memory["doubtful"] = any(map(changes_results, module.nodes)) or \
            has_override(module)
    return bool(known)


def changes_results(node: Any) -> bool:
    """Return whether a node decorates what returns, or has responses read in a way of its own."""
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        return not all(map(is_transparent, node.decorator_list)) and any(
            isinstance(one, ast.Return) and one.value is not None for one in ast.walk(node))
    if isinstance(node, ast.ClassDef):
        return any("HTTPResponse" in path_of(base) for base in node.bases) and \
            bool(_READING & methods(node))
    if isinstance(node, (ast.Assign, ast.AnnAssign)):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        return any(sets_reading(one) for one in targets)
    return False


def is_transparent(decorator: ast.expr) -> bool:
    """Return whether a decorator gives what the function gives."""
    path = path_of(decorator)
    return path in _TRANSPARENT or path.rpartition(".")[2] in _ACCESSORS


def methods(node: ast.ClassDef) -> Set[str]:
    """Return the names of the methods of a class."""
    return {one.name for one in node.body if isinstance(one, ast.FunctionDef)}


def sets_reading(target: ast.expr) -> bool:
    """Return whether an assignment puts another class, or another method, where responses are."""
    name = path_of(target)
    owner, _, attribute = name.rpartition(".")
    return attribute == "response_class" or (attribute in _READING and bool(owner))


def has_override(module: Module) -> bool:
    """Return whether a class has a method again that a class under it in the module has."""
    classes: Dict[str, ast.ClassDef] = {one.name: one for one in module.nodes
                                        if isinstance(one, ast.ClassDef)}
    return any(returning(one) & returning(classes[base]) - {"__init__"}
               for one in classes.values() for base in map(path_of, one.bases) if base in classes)


def returning(node: ast.ClassDef) -> Set[str]:
    """Return the names of the methods of a class that return something."""
    return {one.name for one in node.body if isinstance(one, ast.FunctionDef) and any(
        isinstance(part, ast.Return) and part.value is not None for part in ast.walk(one))}


def asks_for_members(module: Module) -> bool:
    """Return whether a body is looked for in something that is not written out."""
    return any(isinstance(node, ast.Compare) and isinstance(node.ops[0], (ast.In, ast.NotIn))
               and module.of(node.left, v.BODY) is not None
               and not isinstance(node.comparators[0], (ast.Constant, ast.Tuple, ast.List))
               for node in module.nodes)


def names_bound(module: Module) -> Set[str]:
    """Return the names that a module binds anywhere."""
    known = module.memory.get("names bound")
    if known is None:
        known = module.memory["names bound"] = {name for node in module.nodes
                                                for name in bound_by(node)}
    return set(known)


def bound_by(node: ast.AST) -> Iterator[str]:
    """Yield the names that a node binds."""
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        yield node.name
    elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
        yield node.id
    elif isinstance(node, ast.arg):
        yield node.arg
    elif isinstance(node, ast.alias):
        yield (node.asname or node.name).partition(".")[0]
