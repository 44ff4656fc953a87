"""HLC410: responses told from files by what they have, and flags that are printed."""
import ast
from typing import Any, Iterator

from ..flow import values as v
from ..module import Module
from ..rule import NO, SILENT, Hit, Rule
from ..shapes import SHOWING, shown, string

_NEW = frozenset(("readline", "readlines", "__iter__", "seek", "tell", "closed", "write", "flush",
                  "headers", "code", "info", "geturl", "getcode", "readinto", "peek", "read1",
                  "__enter__", "readable", "seekable", "writable", "isatty", "detach"))
_FLAGS = ("chunked", "will_close")


def look(node: Any, module: Module) -> Iterator[Hit]:
    for one in shown(node, module):
        if isinstance(one.node, ast.Attribute) and one.node.attr in _FLAGS:
            certain = module.of(one.node.value, v.RESPONSE)
            if certain is not None:
                yield Hit(one.node, "`%s` is True or False on Python 3, and was 1 or 0"
                          % one.node.attr, certain)
    if isinstance(node, ast.Call) and module.name(node.func) in ("hasattr", "getattr") \
            and len(node.args) > 1 and string(node.args[1]) in _NEW:
        certain = module.of(node.args[0], v.RESPONSE)
        if certain is not None:
            yield Hit(node, "a response has `%s` on Python 3" % string(node.args[1]), certain)


RULE = Rule(
    code="HLC410", name="response-duck-type", kind=SILENT, fix=NO, on=SHOWING, look=look,
    summary="`hasattr(response, 'readline')` and its like, printed flags",
    why="A response is a file on Python 3, with everything a file has: tests of what it has "
        "take the other branch. chunked and will_close are bools and print as True and False.",
    pythons="every Python 3",
    instead="isinstance(response, http.client.HTTPResponse)\n"
            "int(response.will_close)",
)
