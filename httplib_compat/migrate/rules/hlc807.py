"""HLC807: programs that read what set_debuglevel prints."""
import ast
from typing import Any, Iterator

from ..module import Module
from ..rule import NO, SILENT, Hit, Rule
from ..shapes import string

_STARTS = ("send: ", "reply: ", "header: ", "connect: ")
_MATCHING = ("startswith", "find", "index", "count", "split", "replace", "partition")


def look(node: Any, module: Module) -> Iterator[Hit]:
    if not module.state.guessing:
        return
    if isinstance(node, ast.Compare):
        texts = [node.left, *node.comparators]
    else:
        matching = isinstance(node.func, ast.Attribute) and node.func.attr in _MATCHING
        texts = node.args if matching else []
    if any((string(text) or "").startswith(_STARTS) for text in texts):
        yield Hit(node, "what set_debuglevel prints is written another way on Python 3", False)


RULE = Rule(
    code="HLC807", name="debug-output", kind=SILENT, fix=NO, look=look,
    on=(ast.Compare, ast.Call), anywhere=(ast.Compare, ast.Call), words=_STARTS,
    default=False,
    summary="the output of set_debuglevel, taken apart",
    why="`send: 'GET ...'` is now `send: b'GET ...'`, headers end in LF, a body has a `send:` "
        "of its own, and other lines are worded anew.",
    pythons="every Python 3",
    instead="# a subclass that overrides send()",
)
