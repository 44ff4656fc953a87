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
    kinds = module.kinds(headers)
    if not isinstance(headers, ast.Name) or not kinds or \
            not all(one.kind == v.DICT and one.certain for one in kinds):
        return None
    start, end = extent(headers, module)
    return [Edit(start, start, "dict("), Edit(end, end, ", **{%s})" % item)]


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
    if isinstance(above, ast.Call):
        return True
    if isinstance(above, ast.Attribute):
        return above.attr == "read"
    target = target_of(above, call)
    if target is None:
        return False
    uses = [node for node in ast.walk(module.function_of(call)) if isinstance(node, ast.Name)
            and node.id == target and isinstance(node.ctx, ast.Load)]
    return all(is_same_of_bytes(use, module) for use in uses)


def target_of(above: Any, call: ast.Call) -> Optional[str]:
    """Return the name that a file is given, by an assignment or ``with``, or None."""
    targets: List[Any] = []
    if isinstance(above, ast.Assign):
        targets = above.targets
    elif isinstance(above, ast.withitem):
        targets = [above.optional_vars]
    return targets[0].id if len(targets) == 1 and isinstance(targets[0], ast.Name) else None


def is_same_of_bytes(use: ast.Name, module: Module) -> bool:
    """Return whether one use of a file is to send it, or does not look at what it holds."""
    above = module.parents[use]
    if isinstance(above, ast.keyword):
        above = module.parents[above]
    if isinstance(above, ast.Attribute):
        return above.attr in _SAME_OF_BYTES
    return isinstance(above, ast.Call)
