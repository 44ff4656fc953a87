"""HLC202: the time-out and the source address of a connection, by position."""
import ast
from typing import Iterator

from ..module import Module
from ..rule import LOUD, SAFE, Hit, Rule


def look(call: ast.Call, module: Module) -> Iterator[Hit]:
    made = module.constructed(call)
    if made is None or made.name != "HTTPConnection" or made.starred or len(made.args) < 4:
        return
    yield Hit(made.args[3], "the fourth argument `%s` was the time-out; on Python 3 it is the "
              "source address%s" % (module.text(made.args[3]), " and the fifth the block size"
                                    if len(made.args) > 4 else ""), made.certain)


RULE = Rule(
    code="HLC202", name="positional-timeout", kind=LOUD, fix=SAFE, on=(ast.Call,), look=look,
    summary="fourth and fifth positional argument of HTTPConnection",
    why="Without strict the arguments moved up by one. A number as source address is a "
        "TypeError in connect(); None is taken in silence and the time-out is lost. The "
        "fifth, the source address, becomes the block size from 3.7 on, and no error tells "
        "that it is lost.",
    pythons="every Python 3",
    instead="HTTPConnection(host, port, timeout=10, source_address=('10.0.0.1', 0))",
)
