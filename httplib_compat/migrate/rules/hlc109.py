"""HLC109: modules that a program borrows from httplib instead of importing them."""
import ast
from typing import Any, Iterator

from ..module import Module
from ..rule import LOUD, SAFE, Hit, Rule
from .hlc106 import asks

_BORROWED = ("socket", "ssl", "os", "urlsplit", "re")


def look(node: Any, module: Module) -> Iterator[Hit]:
    for name in module.names(node):
        first, _, last = name.rpartition(".")
        if first == "httplib" and last in _BORROWED and asks(node, last):
            gone = last == "os"
            yield Hit(node, "`httplib.%s` is %s" % (
                last, "gone from 3.7 on" if gone else "http.client's own affair, no part of it"),
                True, (3, 7) if gone else None, None, None if gone else "lenient")


RULE = Rule(
    code="HLC109", name="borrowed-name", kind=LOUD, fix=SAFE, look=look,
    on=(ast.Name, ast.Attribute),
    summary="`httplib.socket`, `httplib.ssl`, `httplib.os`, `httplib.urlsplit`",
    why="What httplib imported for itself was within reach of others. http.client still "
        "imports socket, ssl, re and urlsplit, by no promise; os is gone from 3.7 on.",
    pythons="os: 3.7 and newer; the others: none yet",
    instead="import os, socket, ssl",
)
