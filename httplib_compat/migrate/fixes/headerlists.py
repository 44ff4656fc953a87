"""Fixes for the list of headers and what is made of it (HLC505, HLC506).

Names become small, once each, with the values of repeats joined: a dict made of the response, or
the name alone where only that is compared.
"""
import ast
from typing import Any, Optional

from ..flow import values as v
from ..flow.paths import path_of
from ..messages import REPEATING
from ..module import Module
from ..shapes import string
from .answers import is_stored, of_response, value_of
from .arguments import extent, is_plain
from .edits import Edit
from .fixer import Edits, Fixers, either
from .guards import named
from .headers import LINES, METHODS, asking
from .messages import has_small_names


def lowered(node: Any, module: Module) -> Edits:
    """``if name == 'server'``: ``if name.lower() == 'server'``."""
    return compared(node, False, module)


def lowered_of_repeats(node: Any, module: Module) -> Edits:
    """The same for a header that repeats: each of its lines passes then."""
    return compared(node, True, module)


def compared(node: Any, repeats: bool, module: Module) -> Edits:
    """Return the edit that makes a name small before it is compared, or None."""
    if not isinstance(node, ast.Compare) or len(node.ops) != 1:
        return None
    sides = [node.left, node.comparators[0]]
    found = [side for side in sides if module.of(side, v.HEADER_NAME) and is_plain(side)]
    if len(found) != 1 or (not repeats and names_repeating(node)):
        return None
    end = extent(found[0], module)[1]
    return [Edit(end, end, ".lower()")]


def names_repeating(node: ast.AST) -> bool:
    """Return whether a literal below a node is the name of a header that repeats."""
    return any((string(one) or "").lower() in REPEATING for one in ast.walk(node))


def looked_up(node: Any, module: Module) -> Edits:
    """``dict(resp.getheaders())`` behind a lookup: a dict of small names with joined values."""
    made = table_of(node, module)
    response = None if made is None else response_of_list(made.args[0], module)
    if response is None or made is None:
        return None
    path, edits = named(response, module)
    text = of_response(path, made, module)
    return None if text is None else [*edits, Edit(*extent(made, module), text)]


def table_of(node: Any, module: Module) -> Optional[ast.Call]:
    """Return the call of dict that made the table in which a node looks a name up, or None."""
    if isinstance(node, ast.Subscript):
        table = node.value
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        table = node.func.value
    elif isinstance(node, ast.Compare) and len(node.ops) == 1:
        table = node.comparators[0]
    else:
        return None
    made = given(table, module) if isinstance(table, ast.Call) else value_of(table, module)
    if isinstance(made, ast.Call) and module.name(made.func) == "dict" and len(made.args) == 1 \
            and not made.keywords:
        return made
    return None


def given(call: ast.Call, module: Module) -> Any:
    """Return what a function of the module gives by its only return, or the call of another."""
    functions = [value.detail[1] if value.kind == v.BOUND else value.detail
                 for value in module.kinds(call.func) if value.kind in (v.BOUND, v.FUNCTION)]
    if len(functions) != 1:
        return call
    returns = [node.value for node in ast.walk(functions[0]) if isinstance(node, ast.Return)]
    if len(returns) != 1:
        return call
    return returns[0] if isinstance(returns[0], ast.Call) else value_of(returns[0], module)


def response_of_list(node: Any, module: Module) -> Any:
    """Return the response of a call of getheaders, or None for anything else."""
    if isinstance(node, ast.Call) and not node.args and module.calls(
            node, v.RESPONSE, "getheaders") and isinstance(node.func, ast.Attribute):
        return node.func.value
    return None


def listed_on_shim(node: Any, module: Module) -> Edits:
    """The same, in a module that does not ask for http.client yet: there, names are small."""
    return listed(node, module) if has_small_names(module) else None


def listed(node: Any, module: Module) -> Edits:
    """``for name, value in resp.getheaders()``, ``len(resp.getheaders())``: of that dict."""
    whole = node.args[0] if isinstance(node, ast.Call) and module.name(node.func) in (
        "len", "sorted") and node.args else node
    made = whole if isinstance(whole, ast.Call) else value_of(whole, module)
    if isinstance(made, ast.Call) and module.name(made.func) == "sorted" and made.args:
        made = made.args[0]
    response = response_of_list(made, module)
    text = of_response(path_of(response), made, module) if response is not None else None
    if text is None or (module.old and not is_counted(made, module)):
        return None
    if module.name(getattr(module.parents[made], "func", None)) == "len":
        return [Edit(*extent(made, module), text)]
    return [Edit(*extent(made, module),
                 ("list(%s.items())" if is_stored(made, module) else "%s.items()") % text)]


def is_counted(node: Any, module: Module) -> bool:
    """Return whether the order of a list is of no account: it is counted, or sorted."""
    above: Any = module.parents[node]
    return isinstance(above, ast.Call) and module.name(above.func) in ("len", "sorted", "dict")


SAFE: Fixers = {
    "HLC505": either(lowered, looked_up),
    "HLC506": either(asking(METHODS, "06"), listed_on_shim),
}
UNSAFE: Fixers = {
    "HLC505": lowered_of_repeats,
    "HLC506": either(asking(LINES, "06"), listed),
}
