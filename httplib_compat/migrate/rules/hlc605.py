"""HLC605: a Content-Length that counts letters."""
import ast
from typing import Iterator, Optional

from ..flow import values as v
from ..module import Module
from ..payloads import sends
from ..rule import SILENT, UNSAFE, Hit, Rule
from ..shapes import sent_headers, string


def look(call: ast.Call, module: Module) -> Iterator[Hit]:
    for name, value, certain in sent_headers(call, module):
        is_length = (string(name) or "").lower() == "content-length"
        counted = measured(value, module) if is_length else None
        if counted is not None:
            yield from letters(value, counted, certain, module)
    sure = sends(call, module)
    for value in module.arguments(call)[:1] if sure is not None else ():
        counted = of_chunk(value, module)
        if counted is not None:
            yield from letters(value, counted, bool(sure), module)


def letters(value: ast.expr, counted: ast.expr, certain: bool, module: Module) -> Iterator[Hit]:
    """Yield a length that is sent, if what is counted is text that need not be ASCII."""
    kinds = [one for one in module.kinds(counted) if one.kind in (v.TEXT, v.UNICODE)]
    if any(one.detail != "ascii" for one in kinds):
        yield Hit(value, "len() of text counts letters on Python 3, not bytes",
                  certain and any(one.detail == "wide" for one in kinds))


def of_chunk(value: ast.expr, module: Module) -> Optional[ast.expr]:
    """Return what is counted in ``'%x' % len(text)`` or ``hex(len(text))``, None elsewhere."""
    for node in ast.walk(value):
        template = string(node.left) if isinstance(node, ast.BinOp) else None
        in_hex = "%x" in (template or "").lower() or (
            isinstance(node, ast.Call) and module.name(node.func) == "hex")
        if in_hex and isinstance(node, (ast.BinOp, ast.Call)):
            counted = measured(node, module)
            if counted is not None:
                return counted
    return None


def measured(value: ast.expr, module: Module) -> Optional[ast.expr]:
    """Return what `len` is asked of inside an expression, or None."""
    for node in ast.walk(value):
        if isinstance(node, ast.Call) and module.name(node.func) == "len" and node.args:
            return node.args[0]
    return None


RULE = Rule(
    code="HLC605", name="length-of-text", kind=SILENT, fix=UNSAFE, on=(ast.Call,), look=look,
    summary="Content-Length, or the size of a chunk, from `len()` of text",
    why="len() counted bytes and counts letters: beyond ASCII the length is too small, and "
        "the peer cuts the body, or takes the rest for the next request.",
    pythons="every Python 3",
    instead="body = text.encode('utf-8')\n"
            "headers['Content-Length'] = str(len(body))",
)
