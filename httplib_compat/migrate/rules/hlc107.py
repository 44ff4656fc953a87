"""HLC107: names that clash with what 2to3 makes of `httplib`, or that it leaves behind."""
import ast
from typing import Any, Iterator

from ..imports import is_old, of_httplib
from ..module import Module
from ..rule import LOUD, SAFE, Hit, Rule

_NEW, _OLD = "http", "httplib"


def look(node: Any, module: Module) -> Iterator[Hit]:
    if not imports_by_name(module):
        return
    if isinstance(node, ast.Global) and _OLD in node.names:
        yield Hit(node, "2to3 does not rename `global httplib`")
    elif isinstance(node, ast.arg) and node.arg in (_NEW, _OLD) and is_used_beside(node, module):
        yield Hit(node, "a parameter `%s` hides the module that 2to3 puts in the place of httplib"
                  % node.arg)
    elif isinstance(node, ast.Name):
        yield from of_name(node, module)


def of_name(node: ast.Name, module: Module) -> Iterator[Hit]:
    """Yield a name that hides the module, or that 2to3 leaves behind."""
    if node.id == _NEW and isinstance(node.ctx, ast.Store) and is_used_beside(node, module):
        yield Hit(node, "`http` is the module that 2to3 puts in the place of httplib: here "
                  "`http.client` is no longer it")
    above = module.parents[node]
    if node.id == _OLD and isinstance(node.ctx, ast.Load) and not isinstance(above, ast.Attribute):
        yield Hit(node, "2to3 renames `httplib.x`, but not a bare `httplib`")


def is_used_beside(node: ast.AST, module: Module) -> bool:
    """Return whether the function that a name is bound in says httplib, too."""
    return any(isinstance(one, ast.Name) and one.id == _OLD and isinstance(one.ctx, ast.Load)
               for one in ast.walk(module.function_of(node)))


def imports_by_name(module: Module) -> bool:
    """Return whether the module says ``import httplib`` and nothing else that Python 3 knows."""
    if RULE.code not in module.memory:
        module.memory[RULE.code] = any(
            is_old(one) and one.bound == _OLD
            for node in module.of_type(ast.Import) for one in of_httplib(node))
    return bool(module.memory[RULE.code])


RULE = Rule(
    code="HLC107", name="rename-hazard", kind=LOUD, fix=SAFE, look=look,
    on=(ast.Name, ast.arg, ast.Global), anywhere=(ast.Name,), words=(_OLD,),
    summary="a local `http`, a bare `httplib`, `global httplib`",
    why="2to3 turns `import httplib` into `import http.client` and `httplib.x` into "
        "`http.client.x`. A variable or parameter called http then hides the module "
        "(UnboundLocalError, AttributeError), and a bare httplib, which is not renamed, is a "
        "NameError.",
    pythons="every Python 3, after 2to3",
    instead="import http.client as httplib    # keeps the name: nothing to rename, nothing to hide",
)
