"""HLC406: single letters of a body, which are numbers on Python 3."""
import ast
from typing import Any, Iterator

from ..flow import values as v
from ..module import Module
from ..rule import LOUD, SILENT, UNSAFE, Hit, Rule
from ..shapes import is_text


def look(node: Any, module: Module) -> Iterator[Hit]:
    if isinstance(node, ast.Call):
        certain = module.of(node.args[0], v.LETTER) if len(node.args) == 1 else None
        if certain is not None and module.name(node.func) == "ord":
            yield Hit(node, "one byte of bytes is a number already: ord() is a TypeError", certain,
                      kind=LOUD)
        return
    sides = [node.left, *node.comparators]
    for letter, other in [*zip(sides, sides[1:]), *zip(sides[1:], sides)]:
        certain = module.of(letter, v.LETTER)
        if certain is not None and (is_text(other, module) or texts(other, module)):
            yield Hit(node, "`%s` is a number on Python 3 and never equal to text"
                      % module.text(letter), certain)
            return


def texts(node: ast.expr, module: Module) -> bool:
    """Return whether an expression is a display of texts."""
    return isinstance(node, (ast.Tuple, ast.List)) and \
        any(is_text(element, module) for element in node.elts)


RULE = Rule(
    code="HLC406", name="body-index", kind=SILENT, fix=UNSAFE, on=(ast.Compare, ast.Call),
    look=look,
    summary="`body[i]` compared, `for c in body`, `ord(body[i])`",
    why="To index bytes, or to loop over them, gives numbers: body[0] == '{' is always False.",
    pythons="every Python 3",
    instead="body[:1] == b'{'\n"
            "body.startswith(b'{')",
)
