"""The argument `strict` on its way through the `__init__` of a subclass."""
import ast

from .module import Module


def is_handed_on(value: ast.AST, call: ast.Call, module: Module) -> bool:
    """Return whether a value is the `strict` that the ``__init__`` of a subclass was given."""
    function = module.function_of(call)
    if not isinstance(function, ast.FunctionDef) or function.name != "__init__":
        return False
    owner = module.inside(function, ast.ClassDef)
    if owner is None or not any(name.startswith("httplib.") for name in module.base_names(owner)):
        return False
    arguments = [*function.args.args, *function.args.kwonlyargs]
    return isinstance(value, ast.Name) and value.id == "strict" and \
        any(one.arg == "strict" for one in arguments)
