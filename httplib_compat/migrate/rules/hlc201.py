"""HLC201: the third argument of a connection, which was `strict` and is the time-out now."""
import ast
from typing import Iterator

from ..module import Module
from ..rule import SAFE, SILENT, Hit, Rule
from ..strict import is_handed_on


def look(call: ast.Call, module: Module) -> Iterator[Hit]:
    made = module.constructed(call)
    if made is None or made.name != "HTTPConnection" or made.starred:
        return
    if len(made.args) > 2 and not is_handed_on(made.args[2], call, module):
        yield Hit(made.args[2], "the third argument `%s` was `strict`; on Python 3 it is the "
                  "time-out in seconds" % module.text(made.args[2]), made.certain)


RULE = Rule(
    code="HLC201", name="positional-strict", kind=SILENT, fix=SAFE, on=(ast.Call,), look=look,
    summary="third positional argument of HTTPConnection",
    why="Python 2's HTTPConnection took (host, port, strict, timeout, source_address). Python "
        "3 dropped strict and moved the others up: True or 1 becomes a time-out of one "
        "second, False or 0 a socket that never waits (BlockingIOError in connect), and None "
        "a connection that waits for ever, whatever socket.setdefaulttimeout() said.",
    pythons="every Python 3",
    instead="HTTPConnection(host, port)              # strict is gone: leave it out\n"
            "HTTPConnection(host, port, timeout=10)  # the time-out by name",
)
