"""HLC304: an `__init__` that hands `strict` on."""
import ast
from typing import Iterator

from ..module import Module
from ..rule import SAFE, SILENT, Hit, Rule
from ..strict import is_handed_on

_CLASSES = ("HTTPConnection", "HTTPSConnection")


def look(call: ast.Call, module: Module) -> Iterator[Hit]:
    made = module.constructed(call)
    if made is None or made.name not in _CLASSES:
        return
    for value in [*made.args, *made.keywords.values()]:
        if is_handed_on(value, call, module):
            yield Hit(value, "`strict` is handed on to %s, which has none on Python 3" % made.name,
                      made.certain)


RULE = Rule(
    code="HLC304", name="strict-pass-through", kind=SILENT, fix=SAFE, on=(ast.Call,), look=look,
    summary="an `__init__` with `strict` that hands it on",
    why="By position strict becomes the time-out (HLC201), by name it is a TypeError "
        "(HLC203).",
    pythons="every Python 3",
    instead="def __init__(self, host, port=None, strict=None):    # kept for callers\n"
            "    super().__init__(host, port)                      # and left here",
)
