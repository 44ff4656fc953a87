"""HLC209: keywords of HTTPResponse that Python 3 does not take."""
import ast
from typing import Iterator

from ..module import Module
from ..rule import LOUD, SAFE, Hit, Rule


def look(call: ast.Call, module: Module) -> Iterator[Hit]:
    made = module.constructed(call)
    if made is None or made.name != "HTTPResponse":
        return
    for name in ("strict", "buffering"):
        if name in made.keywords:
            yield Hit(made.keywords[name], "HTTPResponse takes no `%s=` on Python 3" % name,
                      made.certain)


RULE = Rule(
    code="HLC209", name="response-keywords", kind=LOUD, fix=SAFE, on=(ast.Call,), look=look,
    summary="`strict=`, `buffering=` given to HTTPResponse",
    why="Python 3 always reads through a buffer and always wants a status line; both "
        "arguments are gone: TypeError.",
    pythons="every Python 3",
    instead="HTTPResponse(sock)    # without them",
)
