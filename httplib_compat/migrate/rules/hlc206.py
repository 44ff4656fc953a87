"""HLC206: the fifth argument of HTTPSConnection and those behind it, by position."""
import ast
from typing import Iterator

from ..module import Module
from ..rule import SAFE, SILENT, Hit, Rule
from ..strict import is_handed_on

_WERE = ("strict", "the time-out", "the source address", "the context")


def look(call: ast.Call, module: Module) -> Iterator[Hit]:
    made = module.constructed(call)
    if made is None or made.name != "HTTPSConnection" or made.starred or len(made.args) < 5:
        return
    if len(made.args) == 5 and is_handed_on(made.args[4], call, module):
        return
    last = min(len(made.args), 8)
    yield Hit(made.args[4], "argument %d was %s; on Python 3 another or a TypeError"
              % (last, _WERE[last - 5]), made.certain)


RULE = Rule(
    code="HLC206", name="https-positional", kind=SILENT, fix=SAFE, on=(ast.Call,), look=look,
    summary="fifth positional argument of HTTPSConnection or later",
    why="Python 2 took (host, port, key_file, cert_file, strict, timeout, source_address, "
        "context). Python 3.6 to 3.11 have the time-out in the place of strict, the source "
        "address in that of the time-out, and context by name only; 3.12 takes nothing behind "
        "the port by position.",
    pythons="every Python 3: silent to 3.11 (eight arguments: TypeError), TypeError from 3.12 on",
    instead="HTTPSConnection(host, port, timeout=10, context=context)",
)
