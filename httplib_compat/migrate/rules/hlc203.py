"""HLC203: the keyword `strict`, which Python 3 does not take."""
import ast
from typing import Iterator

from ..module import Module
from ..rule import LOUD, SAFE, Hit, Rule
from ..strict import is_handed_on

_CLASSES = ("HTTPConnection", "HTTPSConnection")


def look(call: ast.Call, module: Module) -> Iterator[Hit]:
    made = module.constructed(call)
    if made is None or made.name not in _CLASSES or "strict" not in made.keywords:
        return
    value = made.keywords["strict"]
    if not is_handed_on(value, call, module):
        yield Hit(value, "%s takes no `strict=` on Python 3" % made.name, made.certain)


RULE = Rule(
    code="HLC203", name="strict-keyword", kind=LOUD, fix=SAFE, on=(ast.Call,), look=look,
    summary="`strict=` given to a connection",
    why="strict told whether an answer without a status line was an error. Python 3 always "
        "takes it for one and has no such argument: TypeError.",
    pythons="every Python 3",
    instead="HTTPConnection(host, port)    # without strict=",
)
