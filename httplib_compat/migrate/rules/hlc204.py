"""HLC204: the attribute `strict` of connections and responses."""
import ast
from typing import Iterator

from ..flow import values as v
from ..module import Module
from ..rule import LOUD, SAFE, SILENT, Hit, Rule

_CLASSES = ("httplib.HTTPConnection.strict", "httplib.HTTPSConnection.strict",
            "httplib.HTTPResponse.strict")


def look(node: ast.Attribute, module: Module) -> Iterator[Hit]:
    if node.attr != "strict":
        return
    certain = module.of(node.value, v.CONNECTION, v.RESPONSE)
    if certain is None and module.name(node) in _CLASSES:
        certain = True
    if certain is None and module.name(node.value) + ".strict" in _CLASSES:
        certain = True
    if certain is None or is_own(node, module):
        return
    if isinstance(node.ctx, ast.Load):
        yield Hit(node, "`strict` is gone: AttributeError", certain)
    else:
        yield Hit(node, "`strict` has no effect on Python 3", certain, kind=SILENT)


def is_own(node: ast.Attribute, module: Module) -> bool:
    """Return whether a class of the program sets the attribute for itself and asks for it."""
    owners = [value.detail for value in module.kinds(node.value) if value.kind == v.OWN]
    return isinstance(node.ctx, ast.Load) and \
        any(module.state.field(owner, node.attr) is not None for owner in owners)


RULE = Rule(
    code="HLC204", name="strict-attribute", kind=LOUD, fix=SAFE, on=(ast.Attribute,), look=look,
    summary="`.strict` read or set",
    why="HTTPConnection.strict and HTTPResponse.strict are gone. To read them is an "
        "AttributeError; to set them changes nothing: Python 3 always refuses an answer "
        "without a status line.",
    pythons="every Python 3",
    instead="# drop it",
)
