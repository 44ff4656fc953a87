"""HLC302: overridden methods that nobody calls any more."""
import ast
from typing import Iterator

from ..module import Module
from ..overrides import CONNECTIONS, MESSAGES, RESPONSES, overrides
from ..rule import SHIM, SILENT, Hit, Rule

_OF_MESSAGE = ("addheader", "addcontinue", "readheaders", "isheader", "islast", "iscomment")


def look(owner: ast.ClassDef, module: Module) -> Iterator[Hit]:
    for function in overrides(owner, module, CONNECTIONS, "_set_content_length"):
        yield Hit(function, "nobody calls `_set_content_length` on Python 3")
    for function in overrides(owner, module, RESPONSES, "_read_chunked"):
        yield Hit(function, "nobody calls `_read_chunked` before 3.10", True, None, (3, 9))
    for function in overrides(owner, module, MESSAGES, *_OF_MESSAGE):
        yield Hit(function, "nobody calls `%s` on Python 3" % function.name)


RULE = Rule(
    code="HLC302", name="dead-override", kind=SILENT, fix=SHIM, on=(ast.ClassDef,), look=look,
    summary="own `_set_content_length`, `_read_chunked`, `addheader`, `readheaders`",
    why="Python 2 called these for every request, body or header. http.client has other "
        "methods (the static _get_content_length, the parser of the email package), so the "
        "override stands there and is never run.",
    pythons="every Python 3; _read_chunked: to 3.9",
    instead="# _set_content_length: set the header in request()\n"
            "# addheader, readheaders: work on response.msg after getresponse()",
)
