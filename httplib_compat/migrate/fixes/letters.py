"""Fixes for single letters of a body (HLC406), which are numbers on http.client.

A loop over a bytearray gives numbers on every Python, and is safe where all uses are known.

A slice of one letter is bytes everywhere; it is empty where the letter is missing, and was an
IndexError. So ``body[0]`` becomes ``body[0:1]``, and ``body[-1]`` becomes ``body[-1:]``; an index
that nobody knows is left, as it may be negative.
"""
import ast
from typing import Any, List, Optional

from ..flow import values as v
from ..module import Module
from ..rules.hlc406 import COMPREHENSIONS, GATHERING
from ..shapes import manner
from .arguments import extent
from .decoding import decoded
from .edits import Edit
from .fixer import Edits, Fixers, either, together
from .literals import bytes_form, is_body, is_sum
from .reading import at_once, decoded_at_once


def letter(node: Any, module: Module) -> Edits:
    """``body[0] == 'x'``: ``body[0:1] == b'x'``; ``ord(body[0])``: ``ord(body[0:1])``."""
    if isinstance(node, ast.Call) and len(node.args) == 1 and module.name(node.func) == "ord":
        return sliced(node.args[0], module)
    if isinstance(node, ast.Subscript):
        return shown(node, module)
    if not isinstance(node, ast.Compare) or len(node.ops) != 1:
        return None
    one, other = node.left, node.comparators[0]
    if module.of(one, v.LETTER) is None:
        one, other = other, one
    if isinstance(node.ops[0], (ast.In, ast.NotIn)) and \
            not isinstance(other, (ast.Tuple, ast.List, ast.Set)):
        return None
    return together([sliced(one, module), bytes_form(other, module)])


def shown(node: ast.Subscript, module: Module) -> Edits:
    """``print(body[0])``: ``print(body[0:1].decode('utf-8'))``."""
    edits = sliced(node, module)
    if edits is None or module.old or manner(node, module) == "repr":
        return None
    end = extent(node, module)[1]
    return [*edits, Edit(end, end, ".decode('utf-8')")]


def gathered(node: Any, module: Module) -> Edits:
    """``list(body)``, ``[c for c in body]``: with the body decoded."""
    if isinstance(node, ast.Call):
        return decoded(node.args[0], module) if module.name(node.func) in GATHERING else None
    return decoded(node.generators[0].iter, module) if isinstance(node, COMPREHENSIONS) else None


def sliced(node: ast.expr, module: Module) -> Edits:
    """Return the edit that makes an index of a body a slice of one letter, or None."""
    if not isinstance(node, ast.Subscript) or not is_body(node.value, module) \
            or is_sum(node.value) or module.inside(node, ast.JoinedStr):
        return None
    end = extent(node.slice, module)[1]
    behind = behind_index(node.slice, module)
    return None if behind is None else [Edit(end, end, ":" + behind)]


def behind_index(index: ast.expr, module: Module) -> Optional[str]:
    """Return what stands behind the colon of a slice of one letter; None: nobody knows."""
    try:
        number = ast.literal_eval(index)
    except (ValueError, TypeError, SyntaxError):
        return "%s + 1" % index.id if isinstance(index, ast.Name) and counts(index, module) \
            else None
    if not isinstance(number, int):
        return None
    return "" if number == -1 else str(number + 1)


def counts(index: ast.Name, module: Module) -> bool:
    """Return whether a name is the variable of a loop over ``range(x)``, and nothing else."""
    bound = [node for node in ast.walk(module.function_of(index)) if isinstance(node, ast.Name)
             and node.id == index.id and not isinstance(node.ctx, ast.Load)]
    if len(bound) != 1:
        return False
    loop: Any = module.parents.get(bound[0])
    return isinstance(loop, (ast.For, ast.comprehension)) and loop.target is bound[0] and \
        isinstance(loop.iter, ast.Call) and len(loop.iter.args) == 1 and \
        module.name(loop.iter.func) in ("range", "xrange")


def looped(node: Any, module: Module) -> Edits:
    """``for c in body`` where `c` is only compared with letters, or given to ord.

    ``for c in bytearray(body)`` gives numbers everywhere; ``c == 'x'`` is ``c == ord('x')``.
    """
    if decoded_at_once(module):
        return None
    return next(filter(None, (of_loop(part, module) for part in parts(node))), None)


def parts(node: Any) -> List[ast.expr]:
    """Return the expressions in which a finding has its letter."""
    if isinstance(node, ast.Compare):
        return [node.left, *node.comparators]
    if isinstance(node, ast.BinOp):
        return [node.left, node.right]
    return node.args if isinstance(node, ast.Call) else [node]


def of_loop(node: ast.expr, module: Module) -> Edits:
    """Return the edits that make all uses of the variable of a loop over a body numbers."""
    loop = loop_of(node, module) if isinstance(node, ast.Name) else None
    if loop is None or not isinstance(node, ast.Name) or not is_body(loop.iter, module):
        return None
    start, end = extent(loop.iter, module)
    found: List[Optional[List[Edit]]] = [[Edit(start, start, "bytearray("), Edit(end, end, ")")]]
    found += [as_number(one, module) for one in ast.walk(module.function_of(node))
              if isinstance(one, ast.Name) and one.id == node.id and isinstance(one.ctx, ast.Load)
              and one in module.parents]
    return together(found)


def loop_of(name: ast.Name, module: Module) -> Any:
    """Return the one loop that binds a name, if nothing else in its function does."""
    bound = [node for node in ast.walk(module.function_of(name)) if isinstance(node, ast.Name)
             and node.id == name.id and not isinstance(node.ctx, ast.Load)]
    loop: Any = module.parents.get(bound[0]) if len(bound) == 1 else None
    return loop if isinstance(loop, (ast.For, ast.comprehension)) and loop.target is bound[0] \
        else None


def as_number(node: ast.Name, module: Module) -> Edits:
    """Return the edits for one use of a letter that becomes a number, or None."""
    above = module.parents[node]
    if isinstance(above, ast.Call) and module.name(above.func) == "ord" and \
            above.args == [node]:
        (start, end), (first, last) = extent(above, module), extent(node, module)
        return [Edit(start, first, ""), Edit(last, end, "")]
    if isinstance(above, ast.Compare) and len(above.ops) == 1 and \
            isinstance(above.ops[0], (ast.Eq, ast.NotEq)):
        other = above.comparators[0] if above.left is node else above.left
        if isinstance(other, ast.Constant) and isinstance(other.value, str) and \
                len(other.value) == 1 and other.value.isascii():
            start, end = extent(other, module)
            return [Edit(start, start, "ord("), Edit(end, end, ")")]
    return None


SAFE: Fixers = {
    "HLC406": looped,
}
UNSAFE: Fixers = {
    "HLC406": either(at_once, letter, gathered),
}
