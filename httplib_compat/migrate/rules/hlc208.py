"""HLC208: the third argument of HTTPResponse, which was `strict` and is the method now."""
import ast
from typing import Iterator

from ..module import Module
from ..rule import SAFE, SILENT, Hit, Rule


def look(call: ast.Call, module: Module) -> Iterator[Hit]:
    made = module.constructed(call)
    if made is not None and made.name == "HTTPResponse" and not made.starred and len(made.args) > 2:
        yield Hit(made.args[2], "the third argument `%s` was `strict`; on Python 3 it is the "
                  "request's method" % module.text(made.args[2]), made.certain)


RULE = Rule(
    code="HLC208", name="response-positional", kind=SILENT, fix=SAFE, on=(ast.Call,), look=look,
    summary="third positional argument of HTTPResponse or later",
    why="Python 2 took (sock, debuglevel, strict, method, buffering), Python 3 takes (sock, "
        "debuglevel, method, url). strict lands in method and the method in url: the answer "
        "to a HEAD is no longer known as one, and read() waits for a body that does not come.",
    pythons="every Python 3",
    instead="HTTPResponse(sock, method='HEAD')",
)
