"""HLC802: the line and the arguments of a BadStatusLine."""
import ast
from typing import Iterator

from ..errors import is_error
from ..module import Module
from ..rule import SILENT, UNSAFE, Hit, Rule


def look(node: ast.Attribute, module: Module) -> Iterator[Hit]:
    if node.attr in ("line", "args") and isinstance(node.ctx, ast.Load):
        certain = is_error(node.value, module, "httplib.BadStatusLine")
        if certain is not None:
            yield Hit(node, "`%s` says something else of a connection closed without an answer"
                      % node.attr, certain)


RULE = Rule(
    code="HLC802", name="badstatusline-text", kind=SILENT, fix=UNSAFE, on=(ast.Attribute,),
    look=look,
    summary="`e.line`, `e.args` of a BadStatusLine",
    why="For a connection closed without an answer 2.7.18 says `No status line received - the "
        "server has closed the connection` in line and args. Python 3 has '' in line and "
        "`Remote end closed connection without response` in args.",
    pythons="every Python 3",
    instead="isinstance(error, http.client.RemoteDisconnected)",
)
