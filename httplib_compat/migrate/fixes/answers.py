"""The response that a message belongs to, and its headers as Python 2 had them, as text to write.

``resp.getheader(name)`` joins repeats on the shim and on http.client; a message joins them on the
shim alone, and a request handler's message had the last of them.
"""
import ast
from typing import Any, List, Optional

from ..flow import values as v
from ..flow.paths import path_of
from ..module import Module
from .arguments import extent


def text_of(node: Any, module: Module) -> str:
    """Return an expression as it is in the source."""
    return module.source.text[slice(*extent(node, module))]


def response_of(message: Any, module: Module) -> Any:
    """Return the expression of the response whose message an expression is, or None."""
    if isinstance(message, ast.Name):
        value = value_of(message, module)
        if value is None or isinstance(value, ast.Name):
            return None
        response = response_of(value, module)
        # The name must still mean that response.
        is_kept = isinstance(response, ast.Name) and value_of(response, module) is not None
        return response if is_kept else None
    if isinstance(message, ast.Call) and isinstance(message.func, ast.Attribute) and \
            message.func.attr == "info" and not message.args:
        return message.func.value if module.of(message.func.value, v.RESPONSE) else None
    if isinstance(message, ast.Attribute) and message.attr in ("msg", "headers"):
        return message.value if module.of(message.value, v.RESPONSE) else None
    return None


def value_of(name: Any, module: Module) -> Any:
    """Return what a name is bound to if it is bound once where it is used, by an assignment.

    An attribute is bound where its path is assigned to, anywhere in the module.
    """
    path = path_of(name)
    if not path:
        return None
    scope = module.function_of(name) if isinstance(name, ast.Name) else module.tree
    bound = [node for node in ast.walk(scope) if path_of(node) == path
             and not isinstance(getattr(node, "ctx", None), ast.Load)
             and (isinstance(name, ast.Attribute) or module.function_of(node) is scope)]
    shared = any(isinstance(node, (ast.Global, ast.Nonlocal)) and path in node.names or
                 isinstance(node, ast.arg) and node.arg == path for node in ast.walk(scope))
    assignment = module.parents.get(bound[0]) if len(bound) == 1 and not shared else None
    if not isinstance(assignment, ast.Assign) or assignment.targets != bound:
        return None
    return assignment.value


def copied(message: Any, owner: str, module: Module) -> Optional[str]:
    """Return the text of a dict of the headers in a message: small names, values as joined."""
    response = response_of(message, module) if owner == "http" else None
    if response is not None and path_of(response):
        return of_response(path_of(response), message, module)
    path = path_of(message)
    if not is_free(path, message, module) or module.old:
        return None
    value = "value" if owner == "handler" else "', '.join(%s.get_all(name))" % path
    return "{name.lower(): %s for name, value in %s.raw_items()}" % (value, path)


def of_response(path: str, place: ast.AST, module: Module) -> Optional[str]:
    """Return the text of that dict for the response of a path, at a place; None for no path."""
    if not is_free(path, place, module):
        return None
    return "{name.lower(): %s.getheader(name) for name, value in %s.getheaders()}" % (path, path)


def is_free(path: str, place: ast.AST, module: Module) -> bool:
    """Return whether a comprehension over `name` and `value` sees what a path means at a place.

    In a class and in no function it does not.
    """
    above = module.inside(place, ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)
    return path.partition(".")[0] not in ("", "name", "value") and \
        not isinstance(above, ast.ClassDef)


def is_stored(call: ast.AST, module: Module) -> bool:
    """Return whether the value of a node is kept, or more is done with it than looping over it."""
    above: Any = module.parents[call]
    if isinstance(above, (ast.For, ast.comprehension)):
        return above.iter is not call
    return not (isinstance(above, ast.Call) and call in above.args and module.name(above.func)
                in ("sorted", "len", "dict", "list", "set", "tuple", "iter", "frozenset"))


def names(several: List[ast.expr]) -> bool:
    """Return whether expressions are constants or names: told twice, they are the same."""
    return all(isinstance(one, (ast.Constant, ast.Name)) for one in several)
