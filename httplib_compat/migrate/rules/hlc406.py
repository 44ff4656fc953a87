"""HLC406: single letters of a body, which are numbers on Python 3."""
import ast
from typing import Any, Iterator, List, Optional

from ..flow import values as v
from ..module import Module
from ..rule import LOUD, SILENT, UNSAFE, Hit, Rule
from ..shapes import SHOWING, is_text, shown


COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.GeneratorExp)
GATHERING = ("list", "tuple", "set", "frozenset", "sorted", "reversed", "max", "min",
              "collections.Counter", "random.choice")
_GATHERED = "`%s` gives numbers on Python 3, and gave letters"
_KEY = "`%s` is a number on Python 3, where a letter is looked for"
_BY_KEY = ("get", "pop", "setdefault", "has_key", "add")


def look(node: Any, module: Module) -> Iterator[Hit]:
    if isinstance(node, ast.Compare):
        yield from compared(node, module)
        return
    if isinstance(node, COMPREHENSIONS):
        items = node.elt.elts if isinstance(node.elt, ast.Tuple) else [node.elt]
        found = [(item, module.of(item, v.LETTER)) for item in items]
        yield from [Hit(node, _GATHERED % module.text(item), certain)
                    for item, certain in found if certain is not None][:1]
        return
    yield from keyed(node, module)
    if isinstance(node, (ast.Subscript, ast.Dict, ast.DictComp)):
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
    for operator, letter, other in zip(node.ops, sides, sides[1:]):
        certain = module.of(letter, v.LETTER)
        if certain is not None and isinstance(operator, (ast.In, ast.NotIn)) and (
                module.of(other, v.DICT) is not None
                or module.name(other).startswith("string.")):
            yield Hit(node, _KEY % module.text(letter), certain)
            return
    for letter, other in [*zip(sides, sides[1:]), *zip(sides[1:], sides)]:
        certain = module.of(letter, v.LETTER)
        if certain is not None and (is_text(other, module) or texts(other, module)):
            yield Hit(node, "`%s` is a number on Python 3 and never equal to text"
                      % module.text(letter), certain)
            return


def keyed(node: Any, module: Module) -> Iterator[Hit]:
    """Yield a letter by which a table or a set is asked, or which becomes a key or an item."""
    keys: List[Optional[ast.expr]] = []
    if isinstance(node, ast.Subscript):
        keys = [node.slice]
    elif isinstance(node, ast.Dict):
        keys = list(node.keys)
    elif isinstance(node, ast.DictComp):
        keys = [node.key]
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        certain = module.of(node.func.value, v.LETTER)
        if certain is not None:
            yield Hit(node, "`%s` is a number on Python 3, and has no `%s`"
                      % (module.text(node.func.value), node.func.attr), certain, kind=LOUD)
        keys = list(node.args[:1]) if node.func.attr in _BY_KEY else []
    for key in keys:
        certain = module.of(key, v.LETTER)
        if key is not None and certain is not None:
            yield Hit(key, _KEY % module.text(key), certain)


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
    elif name in ("map", "filter") and len(call.args) == 2:
        certain = module.of(call.args[1], v.BODY)
        if certain is not None and module.name(call.args[0]) != "ord":
            yield Hit(call, _GATHERED % module.text(call.args[1]), certain)
            return
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
    on=(ast.Compare, ast.Subscript, ast.Dict, ast.DictComp, *SHOWING, *COMPREHENSIONS),
    summary="`body[i]` compared, shown, added or a key, `for c in body`, `list(body)`, "
            "`ord(body[i])`",
    why="To index bytes, or to loop over them, gives numbers: body[0] == '{' is always False, "
        "and print(body[0]) shows 123.",
    pythons="every Python 3",
    instead="body[:1] == b'{'\n"
            "body.startswith(b'{')",
)
