"""HLC406: single letters of a body, which are numbers on Python 3."""
import ast
from typing import Any, Iterator

from ..flow import values as v
from ..module import Module
from ..rule import LOUD, SILENT, UNSAFE, Hit, Rule
from ..shapes import SHOWING, is_text, shown


COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.GeneratorExp)
GATHERING = ("list", "tuple", "set", "frozenset", "sorted", "reversed", "max", "min",
              "collections.Counter", "random.choice")
_GATHERED = "`%s` gives numbers on Python 3, and gave letters"


def look(node: Any, module: Module) -> Iterator[Hit]:
    if isinstance(node, ast.Compare):
        yield from compared(node, module)
        return
    if isinstance(node, COMPREHENSIONS):
        certain = module.of(node.elt, v.LETTER)
        if certain is not None:
            yield Hit(node, _GATHERED % module.text(node.elt), certain)
        return
    if isinstance(node, ast.Call):
        yield from numbered(node, module)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        yield from added(node, module)
    for one in shown(node, module):
        certain = module.of(one.node, v.LETTER)
        if certain is not None:
            yield Hit(one.node, "`%s` is a number on Python 3, and is shown as one"
                      % module.text(one.node), certain)


def compared(node: ast.Compare, module: Module) -> Iterator[Hit]:
    """Yield a comparison of a letter with text."""
    sides = [node.left, *node.comparators]
    for letter, other in [*zip(sides, sides[1:]), *zip(sides[1:], sides)]:
        certain = module.of(letter, v.LETTER)
        if certain is not None and (is_text(other, module) or texts(other, module)):
            yield Hit(node, "`%s` is a number on Python 3 and never equal to text"
                      % module.text(letter), certain)
            return


def numbered(call: ast.Call, module: Module) -> Iterator[Hit]:
    """Yield ``ord(letter)``, ``map(ord, body)``, and what gathers letters: ``list(body)``."""
    name = module.name(call.func)
    if name in GATHERING and len(call.args) == 1:
        certain = module.of(call.args[0], v.BODY)
        if certain is not None:
            yield Hit(call, _GATHERED % module.text(call.args[0]), certain)
        return
    certain = None
    if name == "ord" and len(call.args) == 1:
        certain = module.of(call.args[0], v.LETTER)
    elif name == "map" and len(call.args) == 2 and module.name(call.args[0]) == "ord":
        certain = module.of(call.args[1], v.BODY)
    if certain is not None:
        yield Hit(call, "one byte of bytes is a number already: ord() is a TypeError", certain,
                  kind=LOUD)


def added(node: ast.BinOp, module: Module) -> Iterator[Hit]:
    """Yield a sum of a letter and a string."""
    for letter, other in ((node.left, node.right), (node.right, node.left)):
        certain = module.of(letter, v.LETTER)
        if certain is not None and module.of(other, v.TEXT, v.UNICODE, v.BODY) is not None:
            yield Hit(node, "`%s` is a number on Python 3, and no string can be added to it"
                      % module.text(letter), certain, kind=LOUD)
            return


def texts(node: ast.expr, module: Module) -> bool:
    """Return whether an expression is a display of texts."""
    return isinstance(node, (ast.Tuple, ast.List)) and \
        any(is_text(element, module) for element in node.elts)


RULE = Rule(
    code="HLC406", name="body-index", kind=SILENT, fix=UNSAFE, look=look,
    on=(ast.Compare, *SHOWING, *COMPREHENSIONS),
    summary="`body[i]` compared, shown or added, `for c in body`, `list(body)`, "
            "`ord(body[i])`",
    why="To index bytes, or to loop over them, gives numbers: body[0] == '{' is always False, "
        "and print(body[0]) shows 123.",
    pythons="every Python 3",
    instead="body[:1] == b'{'\n"
            "body.startswith(b'{')",
)
