"""HLC605: a Content-Length that counts letters."""
import ast
from typing import Iterator, Optional

from ..flow import values as v
from ..module import Module
from ..rule import SILENT, UNSAFE, Hit, Rule
from ..shapes import sent_headers, string


def look(call: ast.Call, module: Module) -> Iterator[Hit]:
    for name, value, certain in sent_headers(call, module):
        is_length = (string(name) or "").lower() == "content-length"
        counted = measured(value, module) if is_length else None
        if counted is None:
            continue
        kinds = [one for one in module.kinds(counted) if one.kind in (v.TEXT, v.UNICODE)]
        if any(one.detail != "ascii" for one in kinds):
            yield Hit(value, "len() of text counts letters on Python 3, not bytes",
                      certain and any(one.detail == "wide" for one in kinds))


def measured(value: ast.expr, module: Module) -> Optional[ast.expr]:
    """Return what `len` is asked of inside an expression, or None."""
    for node in ast.walk(value):
        if isinstance(node, ast.Call) and module.name(node.func) == "len" and node.args:
            return node.args[0]
    return None


RULE = Rule(
    code="HLC605", name="length-of-text", kind=SILENT, fix=UNSAFE, on=(ast.Call,), look=look,
    summary="Content-Length from `len()` of text",
    why="len() counted bytes and counts letters: beyond ASCII the length is too small, and "
        "the peer cuts the body, or takes the rest for the next request.",
    pythons="every Python 3",
    instead="body = text.encode('utf-8')\n"
            "headers['Content-Length'] = str(len(body))",
)
