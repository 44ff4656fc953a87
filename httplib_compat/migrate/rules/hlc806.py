"""HLC806: the words of exceptions."""
import ast
from typing import Any, Iterator, Optional

from ..errors import is_error
from ..module import Module
from ..rule import NO, SILENT, Hit, Rule
from ..shapes import is_text, shown

_MATCHING = ("startswith", "endswith", "find", "index", "count", "split")
_WORDLESS = ("httplib.CannotSendRequest", "httplib.CannotSendHeader", "httplib.ResponseNotReady",
             "httplib.ImproperConnectionState")


def look(node: Any, module: Module) -> Iterator[Hit]:
    if isinstance(node, ast.Compare):
        for side in [node.left, *node.comparators]:
            certain = words_of(side, module)
            if certain is not None:
                yield Hit(node, "the words of exceptions are others on Python 3", certain)
                return
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) \
            and node.func.attr in _MATCHING and any(is_text(one, module) for one in node.args):
        certain = words_of(node.func.value, module)
        if certain is not None:
            yield Hit(node, "the words of exceptions are others on Python 3", certain)
    for one in shown(node, module):
        certain = is_error(one.node, module, *_WORDLESS)
        if certain is not None and one.manner in ("%", "format"):
            yield Hit(one.node, "its text was empty and is the state, `Idle`, on Python 3", certain)


def words_of(node: ast.AST, module: Module) -> Optional[bool]:
    """Return whether an expression is the text of an exception: ``str(e)``."""
    if isinstance(node, ast.Call) and module.name(node.func) in ("str", "unicode", "repr") \
            and len(node.args) == 1:
        return is_error(node.args[0], module)
    return None


RULE = Rule(
    code="HLC806", name="exception-text", kind=SILENT, fix=NO, look=look,
    on=(ast.Compare, ast.Call, ast.BinOp, ast.JoinedStr),
    summary="`str(e)` compared or searched",
    why="Many texts changed: `header line` became `status line` in LineTooLong, invalid names "
        "are shown as b'...', CannotSendRequest says its state, `Can't setup tunnel` became "
        "`Can't set up tunnel`, and classes derived from IncompleteRead say their own name.",
    pythons="every Python 3",
    instead="# the class, or error.errno",
)
