"""Fixes for files that are sent as bodies: their length, and the mode they are opened in."""
import ast
from typing import Any, List, Optional

from ..flow import values as v
from ..module import Module
from ..payloads import Payload
from .arguments import added, extent
from .edits import Edit
from .fixer import Edits
from .importing import imported
from .statements import before, statement_of

# Functions of a file that hand its argument on to one another.
_DEEPEST = 3
_SAME_OF_BYTES = frozenset(("close", "fileno", "seek", "tell"))


def with_length(call: ast.Call, sent: Payload, module: Module) -> Edits:
    """Return the edits that add the Content-Length that fstat tells of a body."""
    name = extent(sent.body, module)
    os = imported("os", module)
    if os is None or is_starred(call):
        return None
    value = "str(%s.fstat(%s.fileno()).st_size)" % (os[0], module.source.text[slice(*name)])
    more = with_header(call, sent.request.headers, "'Content-Length': " + value, module)
    return None if more is None else [*os[1], *more]


def with_header(call: ast.Call, headers: Optional[ast.expr], item: str,
                module: Module) -> Edits:
    """Return the edits that give a request one more header."""
    if headers is None:
        return [added(call, "headers={%s}" % item, module)]
    if isinstance(headers, ast.Dict):
        if not headers.keys:
            return [Edit(*extent(headers, module), "{%s}" % item)]
        end = extent(headers.values[-1], module)[1]
        return [Edit(end, end, ", " + item)]
    key, _, value = item.partition(": ")
    statement = statement_of(call, module)
    if statement is None or not is_made_for_one(headers, module):
        return None
    line = "%s[%s] = %s" % (module.source.text[slice(*extent(headers, module))], key, value)
    made = before(statement, [line], module)
    return None if made is None else [made]


def is_made_for_one(headers: ast.expr, module: Module) -> bool:
    """Return whether headers are a dict that is written out and used once, in one function."""
    names = [node for node in ast.walk(module.function_of(headers)) if isinstance(node, ast.Name)
             and node.id == getattr(headers, "id", None)]
    made = [node for node in names if isinstance(node.ctx, ast.Store)]
    given = module.parents[made[0]] if len(made) == 1 and len(names) == 2 else None
    return isinstance(given, ast.Assign) and isinstance(given.value, ast.Dict) and \
        len(given.targets) == 1


def is_starred(call: ast.Call) -> bool:
    """Return whether a call has arguments that its text does not show."""
    return any(isinstance(one, ast.Starred) for one in call.args) or \
        any(one.arg is None for one in call.keywords)


def binary_mode(call: Any, module: Module) -> Edits:
    """``open(x)`` of a file that is only sent: ``open(x, 'rb')``."""
    if not isinstance(call, ast.Call) or module.name(call.func) not in ("open", "file") or \
            not 0 < len(call.args) < 3 or call.keywords or not is_only_sent(call, module):
        return None
    if len(call.args) == 1:
        return [added(call, "'rb'", module)]
    mode = call.args[1]
    if not isinstance(mode, ast.Constant) or mode.value not in ("r", "rt", "rU", "U"):
        return None
    return [Edit(*extent(mode, module), "'rb'")]


def is_only_sent(call: ast.Call, module: Module) -> bool:
    """Return whether all that is done with a file is the same whether it gives bytes or text."""
    above = module.parents[call]
    if isinstance(above, ast.Attribute):
        return above.attr == "read"
    target = target_of(above, call)
    if target is None:
        return is_same_of_bytes(call, module)
    return all_same_of_bytes(target, module.function_of(call), module)


def target_of(above: Any, call: ast.Call) -> Optional[str]:
    """Return the name that a file is given, by an assignment or ``with``, or None."""
    targets: List[Any] = []
    if isinstance(above, ast.Assign):
        targets = above.targets
    elif isinstance(above, ast.withitem):
        targets = [above.optional_vars]
    return targets[0].id if len(targets) == 1 and isinstance(targets[0], ast.Name) else None


def all_same_of_bytes(name: str, function: ast.AST, module: Module, depth: int = 0) -> bool:
    """Return whether all that a function does with a name is the same for a file of bytes."""
    return all(is_same_of_bytes(use, module, depth) for use in ast.walk(function)
               if isinstance(use, ast.Name) and use.id == name and isinstance(use.ctx, ast.Load))


def is_same_of_bytes(use: ast.expr, module: Module, depth: int = 0) -> bool:
    """Return whether one use of a file is to send it, or does not look at what it holds."""
    above = module.parents[use]
    if isinstance(above, ast.Attribute):
        return above.attr in _SAME_OF_BYTES
    call = module.parents[above] if isinstance(above, ast.keyword) else above
    if not isinstance(call, ast.Call):
        return False
    if module.calls(call, v.CONNECTION, "request"):
        return True
    return depth < _DEEPEST and use in call.args and \
        is_sent_by(call, call.args.index(use), module, depth + 1)


def is_sent_by(call: ast.Call, number: int, module: Module, depth: int) -> bool:
    """Return whether the function of this file that is called does no more with an argument."""
    called = module.kinds(call.func)
    functions: List[Any] = [one.detail for one in called if one.kind == v.FUNCTION]
    return bool(functions) and len(functions) == len(called) and all(
        number < len(one.args.args)
        and all_same_of_bytes(one.args.args[number].arg, one, module, depth) for one in functions)
