"""HLC602: a file in text mode as the body of a request."""
import ast
from typing import Iterator

from ..flow import values as v
from ..module import Module
from ..payloads import details, origin, payload
from ..rule import SAFE, SILENT, Hit, Rule


def look(call: ast.Call, module: Module) -> Iterator[Hit]:
    sent = payload(call, module)
    if sent is not None and "text" in details(sent.body, v.FILE, module):
        yield Hit(origin(sent.body, v.FILE, "text", module),
                  "a file in text mode as body is decoded and sent as latin-1, its line ends "
                  "translated", sent.request.certain)


RULE = Rule(
    code="HLC602", name="text-mode-body", kind=SILENT, fix=SAFE, on=(ast.Call,), look=look,
    summary="a body from `open(x)` without `b`",
    why="Python 2 sent the bytes of the file. Python 3 decodes them by the locale, translates "
        "line ends and sends the letters as latin-1: other bytes, another length than stat "
        "told (the peer waits for the rest), or UnicodeEncodeError.",
    pythons="every Python 3",
    instead="open(name, 'rb')",
)
