"""HLC804: answers of HTTP/0.9, and of servers that say ICY."""
import ast
from typing import Any, Iterator

from ..flow import values as v
from ..module import Module
from ..rule import LOUD, SHIM, Hit, Rule
from ..shapes import sent_headers, string


def look(node: Any, module: Module) -> Iterator[Hit]:
    if isinstance(node, ast.Compare):
        sides = [node.left, *node.comparators]
        versions = [side for side in sides if isinstance(side, ast.Attribute)
                    and side.attr == "version" and module.of(side.value, v.RESPONSE) is not None]
        if versions and any(tells_09(node, side) for side in sides):
            yield Hit(node, "no answer has version 9 on Python 3: it is a BadStatusLine, or 10",
                      module.of(versions[0].value, v.RESPONSE) is True)
        return
    for name, _, certain in sent_headers(node, module):
        if (string(name) or "").lower().startswith("icy-"):
            yield Hit(node, "a server that answers `ICY 200 OK` is a BadStatusLine on Python 3",
                      certain)


def tells_09(node: ast.Compare, side: ast.expr) -> bool:
    """Return whether a comparison with a number tells version 9 from 10."""
    number = getattr(side, "value", None)
    return number == 9 or (number == 10 and isinstance(node.ops[0], (ast.Lt, ast.GtE)))


RULE = Rule(
    code="HLC804", name="http09", kind=LOUD, fix=SHIM, on=(ast.Compare, ast.Call), look=look,
    summary="`response.version == 9`, servers that answer without a status line",
    why="Python 2 took an answer without a status line for HTTP/0.9: version 9, status 200, "
        "all of it body; so it read streams that begin with ICY 200 OK. Python 3 raises "
        "BadStatusLine.",
    pythons="every Python 3",
    instead="# http.client has no way to read such answers",
)
