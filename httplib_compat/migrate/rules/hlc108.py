"""HLC108: `from httplib import *`, which brings other names on Python 3."""
import ast
from typing import Iterator

from ..imports import is_shim, of_httplib
from ..module import Module
from ..rule import LOUD, SAFE, Hit, Rule


def look(node: ast.ImportFrom, module: Module) -> Iterator[Hit]:
    if [one for one in of_httplib(node) if one.bound == "*" and not is_shim(one)]:
        yield Hit(node, "the star brings other names on Python 3: no HTTP, but LineTooLong and "
                  "RemoteDisconnected")


RULE = Rule(
    code="HLC108", name="star-import", kind=LOUD, fix=SAFE, look=look, on=(ast.ImportFrom,),
    summary="`from httplib import *`",
    why="http.client's __all__ lacks HTTP and has LineTooLong and RemoteDisconnected instead, "
        "which may hide names of the program's own.",
    pythons="every Python 3",
    instead="from httplib_compat import HTTPConnection, HTTPException  # the names that are used",
)
