"""HLC402: a loop that waits for the empty text at the end of a body."""
import ast
from typing import Any, Iterator

from ..bodies import compared, gives_body, is_sentinel
from ..module import Module
from ..rule import HANG, SAFE, Hit, Rule
from ..shapes import string


def look(node: Any, module: Module) -> Iterator[Hit]:
    if isinstance(node, ast.Compare):
        for pair in compared(node, module):
            if is_sentinel(node, module):
                yield Hit(node, "the end of the body is b'' on Python 3: this never ends",
                          pair.certain)
    elif module.name(node.func) == "iter" and len(node.args) == 2 and string(node.args[1]) == "":
        certain = gives_body(node.args[0], module)
        if certain is not None:
            yield Hit(node, "the end of the body is b'' on Python 3: this never ends", certain)


RULE = Rule(
    code="HLC402", name="empty-string-sentinel", kind=HANG, fix=SAFE, on=(ast.Compare, ast.Call),
    look=look,
    summary="a loop, or `iter(..., '')`, that ends at the empty text",
    why="At the end of the body read() gives b'', which is not equal to ''. The loop runs on "
        "for ever, at full speed.",
    pythons="every Python 3",
    instead="while True:\n"
            "    block = response.read(8192)\n"
            "    if not block:\n"
            "        break",
)
