"""HLC610: arrays as the body of a request."""
import ast
from typing import Iterator

from ..flow import values as v
from ..module import Module
from ..payloads import payload
from ..rule import LOUD, SILENT, UNSAFE, Hit, Rule


def look(call: ast.Call, module: Module) -> Iterator[Hit]:
    made = {value.detail for value in module.kinds(call) if value.kind == v.ARRAY}
    if "c" in made and module.state.guessing:
        yield Hit(call, "the type code 'c' is gone")
    sent = payload(call, module)
    if sent is not None and any(value.kind == v.ARRAY and value.detail != "c"
                                for value in module.kinds(sent.body)):
        yield Hit(call, "Python 2 counted the items of an array, Python 3 its bytes",
                  sent.request.certain, kind=SILENT)


RULE = Rule(
    code="HLC610", name="array-body", kind=LOUD, fix=UNSAFE, on=(ast.Call,), look=look,
    summary="`array('c')`; an array of larger items as body",
    why="array('c') was a string that can change; its type code is gone (ValueError). Of an "
        "array of larger items Python 2 sent the number of items as Content-Length, Python 3 "
        "the number of bytes: a server that made up for it no longer need.",
    pythons="every Python 3",
    instead="bytearray(b'northsouth')",
)
