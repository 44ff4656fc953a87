"""HLC511: the bytes of a header value, which is text on Python 3."""
import ast
from typing import Iterator

from ..flow import values as v
from ..module import Module
from ..rule import LOUD, SILENT, UNSAFE, Hit, Rule


def look(call: ast.Call, module: Module) -> Iterator[Hit]:
    certain = module.calls(call, v.HEADER, "decode")
    if certain is not None:
        yield Hit(call, "a header value is text on Python 3 and has no decode()", certain)
    elif call.args:
        certain = module.of(call.args[0], v.HEADER)
        name = module.name(call.func)
        if certain is not None and name == "unicode" and len(call.args) > 1:
            yield Hit(call, "a header value is text on Python 3 and cannot be decoded", certain)
        if certain is not None and name in ("open", "file", "io.open"):
            yield Hit(call, "bytes beyond ASCII in a header are latin-1 letters on Python 3: "
                      "another name of a file", False, kind=SILENT)


RULE = Rule(
    code="HLC511", name="header-encoding", kind=LOUD, fix=UNSAFE, on=(ast.Call,), look=look,
    summary="`.decode()` of a header value, a file named by one",
    why="Header values were the bytes that came. On Python 3 they are text, each byte a "
        "letter of latin-1: decode() is an AttributeError, and a name in UTF-8 comes out "
        "wrong in silence.",
    pythons="every Python 3",
    instead="value.encode('latin-1').decode('utf-8')",
)
