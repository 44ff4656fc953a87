"""Imports of httplib: by which name, and what a program does where there is none."""
import ast
from typing import Iterator, List, NamedTuple, Optional

from .flow import canonical
from .module import Module

#: What a program says that never heard of Python 3.
OLD = "httplib"
_SHIM = ("httplib_compat",)
_CAUGHT = frozenset(("ImportError", "ModuleNotFoundError", "Exception", "BaseException"))


class Imported(NamedTuple):
    """One import of httplib: the dotted name it asks for, what it binds, and its node."""

    asked: str
    bound: str
    node: ast.AST


def of_httplib(node: ast.AST) -> List[Imported]:
    """Return the imports of httplib, by whichever name, that a statement makes."""
    return [one for one in names(node) if canonical(one.asked).split(".")[0] == OLD]


def names(node: ast.AST) -> Iterator[Imported]:
    """Yield what an import statement asks for, with the names it binds."""
    if isinstance(node, ast.Import):
        for alias in node.names:
            yield Imported(alias.name, alias.asname or alias.name.split(".")[0], node)
    elif isinstance(node, ast.ImportFrom) and not node.level:
        for alias in node.names:
            yield Imported("%s.%s" % (node.module, alias.name), alias.asname or alias.name, node)


def is_old(one: Imported) -> bool:
    """Return whether an import asks for Python 2's module by its own name."""
    return one.asked.split(".")[0] == OLD


def is_shim(one: Imported) -> bool:
    """Return whether an import asks for this package."""
    return one.asked.split(".")[0] in _SHIM


def guard(node: ast.AST, module: Module) -> Optional[ast.Try]:
    """Return the ``try`` whose body an import stands in and that survives its failure, or None."""
    statement = node
    above = module.parents.get(node)
    while above is not None and not isinstance(above, (ast.FunctionDef, ast.Module)):
        if isinstance(above, ast.Try) and statement in above.body and \
                any(survives(handler) for handler in above.handlers):
            return above
        statement, above = above, module.parents.get(above)
    return None


def survives(handler: ast.ExceptHandler) -> bool:
    """Return whether an ``except`` catches the failure of an import."""
    if handler.type is None:
        return True
    caught = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(isinstance(one, ast.Name) and one.id in _CAUGHT for one in caught)


def has_other_way(node: ast.AST, module: Module) -> bool:
    """Return whether Python 3 gets its module too: from the ``except``, or before this one."""
    guarded = guard(node, module)
    if guarded is not None:
        return any(not is_old(one) for handler in guarded.handlers for inner in ast.walk(handler)
                   for one in of_httplib(inner))
    handler = module.inside(node, ast.ExceptHandler)
    if handler is None or not survives(handler):
        return False
    outer = module.parents[handler]
    return any(not is_old(one) for statement in getattr(outer, "body", [])
               for inner in ast.walk(statement) for one in of_httplib(inner))
