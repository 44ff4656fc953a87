"""HLC404: methods and operators that take text, on a body."""
import ast
from typing import Any, Iterator, Optional

from ..flow import values as v
from ..flow.tables import STRING_METHODS
from ..module import Module
from ..rule import LOUD, UNSAFE, Hit, Rule
from ..shapes import is_text

_TAKING = tuple(STRING_METHODS - {"join", "format"})


def look(node: Any, module: Module) -> Iterator[Hit]:
    if isinstance(node, ast.Call):
        yield from called(node, module)
    elif isinstance(node, ast.Compare):
        yield from looked_for(node, module)
    elif isinstance(node.op, ast.Add):
        certain = added(node, module)
        if certain is not None:
            yield Hit(node, "bytes and text cannot be added", certain)


def called(node: ast.Call, module: Module) -> Iterator[Hit]:
    """Yield a method of a body that is given text, or of text that is given a body."""
    certain = module.calls(node, v.BODY, *_TAKING)
    if certain is not None and any(text_in(argument, module) for argument in node.args):
        yield Hit(node, "a method of bytes takes no text", certain)
        return
    given = [module.of(argument, v.BODY) for argument in node.args]
    found = [one for one in given if one is not None]
    for kind in (v.TEXT, v.UNICODE) if found else ():
        certain = module.calls(node, kind, *_TAKING)
        if certain is not None:
            yield Hit(node, "a method of text takes no bytes", certain and all(found))
            return


def looked_for(node: ast.Compare, module: Module) -> Iterator[Hit]:
    """Yield a comparison that looks for text in a body, or for a body in text."""
    for operator, left, right in zip(node.ops, [node.left, *node.comparators], node.comparators):
        if isinstance(operator, (ast.In, ast.NotIn)):
            for what, where, says in (
                    (left, right, "bytes are never `in` text: TypeError"),
                    (right, left, "text is never `in` bytes: TypeError")):
                certain = module.of(what, v.BODY)
                if certain is not None and is_text(where, module):
                    yield Hit(node, says, certain)


def added(node: Any, module: Module) -> Optional[bool]:
    """Return whether a `+` has a body on one side and text on the other."""
    left, right = (node.target, node.value) if isinstance(node, ast.AugAssign) \
        else (node.left, node.right)
    for body, other in ((left, right), (right, left)):
        certain = module.of(body, v.BODY)
        # What begins as '' and grows by pieces of a body is text at its first sum.
        if certain is not None and module.of(other, v.TEXT, v.UNICODE) is not None:
            return certain
    return None


def text_in(argument: ast.expr, module: Module) -> bool:
    """Return whether an argument is text or a tuple of it."""
    if isinstance(argument, ast.Tuple):
        return any(is_text(element, module) for element in argument.elts)
    return is_text(argument, module)


RULE = Rule(
    code="HLC404", name="body-str-method", kind=LOUD, fix=UNSAFE, look=look,
    on=(ast.Call, ast.Compare, ast.BinOp, ast.AugAssign),
    summary="a method, `in` or `+` of a body with text, or of text with a body",
    why="b'..'.split(','), ',' in b'..', b'..' in ',' and b'..' + ',' are a TypeError: what "
        "meets bytes must be bytes, and what meets text must be text.",
    pythons="every Python 3",
    instead="body = response.read().decode('utf-8')    # once, behind read()\n"
            "body.split(b',')                          # or bytes all the way",
)
