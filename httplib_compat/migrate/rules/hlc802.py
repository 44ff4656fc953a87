"""HLC802: the line, the arguments and the class's name of a BadStatusLine."""
import ast
from typing import Iterator, Optional

from ..errors import is_error
from ..module import Module
from ..rule import SILENT, UNSAFE, Hit, Rule


def look(node: ast.Attribute, module: Module) -> Iterator[Hit]:
    if node.attr in ("line", "args") and isinstance(node.ctx, ast.Load):
        certain = is_error(node.value, module, "httplib.BadStatusLine")
        if certain is not None:
            yield Hit(node, "`%s` says something else of a connection closed without an answer"
                      % node.attr, certain)
    elif node.attr == "__name__":
        error = whose_class(node.value, module)
        certain = None if error is None else \
            is_error(error, module, "httplib.BadStatusLine", "httplib.HTTPException")
        if certain is not None:
            yield Hit(node, "a connection closed without an answer is a RemoteDisconnected",
                      certain, weak=True)


def whose_class(node: ast.expr, module: Module) -> Optional[ast.expr]:
    """Return the expression whose class another is: ``e.__class__``, ``type(e)``; else None."""
    if isinstance(node, ast.Attribute) and node.attr == "__class__":
        return node.value
    if isinstance(node, ast.Call) and module.name(node.func) == "type" and len(node.args) == 1:
        return node.args[0]
    return None


RULE = Rule(
    code="HLC802", name="badstatusline-text", kind=SILENT, fix=UNSAFE, on=(ast.Attribute,),
    look=look,
    summary="`e.line`, `e.args`, the class's name of a BadStatusLine",
    why="For a connection closed without an answer 2.7.18 says `No status line received - the "
        "server has closed the connection` in line and args. Python 3 has '' in line and "
        "`Remote end closed connection without response` in args. Its class is another, too, and "
        "has another name.",
    pythons="every Python 3",
    instead="isinstance(error, http.client.RemoteDisconnected)",
)
