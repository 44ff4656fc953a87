"""Methods of classes that derive from httplib's, found by their names."""
import ast
from typing import Iterator

from .module import Module

CONNECTIONS = ("HTTPConnection", "HTTPSConnection", "HTTP", "HTTPS")
RESPONSES = ("HTTPResponse",)
MESSAGES = ("HTTPMessage",)


def overrides(owner: ast.ClassDef, module: Module, bases: "tuple[str, ...]",
              *names: str) -> Iterator[ast.FunctionDef]:
    """Yield the methods of some names in a class that derives from one of httplib's `bases`."""
    derived = {name.rpartition(".")[2] for name in module.base_names(owner)
               if name.startswith("httplib.")}
    if derived.isdisjoint(bases):
        return
    for statement in owner.body:
        if isinstance(statement, ast.FunctionDef) and statement.name in names:
            yield statement


def takes(function: ast.FunctionDef, name: str) -> bool:
    """Return whether a function takes an argument of a name, if only by ``**``."""
    arguments = function.args
    plain = [*getattr(arguments, "posonlyargs", []), *arguments.args, *arguments.kwonlyargs]
    return arguments.kwarg is not None or any(one.arg == name for one in plain)
