"""HLC803: exceptions that are indexed, unpacked, or asked for a message."""
import ast
from typing import Any, Iterator

from ..errors import is_error, is_plain
from ..module import Module
from ..rule import LOUD, SAFE, Hit, Rule


def look(node: Any, module: Module) -> Iterator[Hit]:
    if not module.state.guessing:
        return
    if isinstance(node, ast.ExceptHandler):
        if hasattr(node, "unpacked"):
            yield Hit(node, "an exception cannot be unpacked on Python 3")
    elif isinstance(node, ast.Attribute):
        certain = is_error(node.value, module) if node.attr == "message" else None
        if certain is not None and isinstance(node.ctx, ast.Load):
            yield Hit(node, "an exception has no `message` on Python 3",
                      certain and is_plain(node.value, module))
    else:
        certain = is_error(node.value, module)
        if certain is not None:
            yield Hit(node, "an exception has no index on Python 3",
                      certain and is_plain(node.value, module))


RULE = Rule(
    code="HLC803", name="exception-access", kind=LOUD, fix=SAFE, look=look,
    on=(ast.ExceptHandler, ast.Attribute, ast.Subscript),
    summary="`e.message`, `e[0]`, `except socket.error, (code, text)`",
    why="Exceptions of Python 3 have no message, no index and do not unpack: AttributeError, "
        "TypeError, in the midst of handling another error.",
    pythons="every Python 3",
    instead="str(error), error.args[0], error.errno",
)
