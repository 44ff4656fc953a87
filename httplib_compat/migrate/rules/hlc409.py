"""HLC409: `read(-1)`, which 3.6 to 3.9 refuse."""
import ast
from typing import Iterator

from ..flow import values as v
from ..module import Module
from ..rule import LOUD, SAFE, Hit, Rule


def look(call: ast.Call, module: Module) -> Iterator[Hit]:
    certain = module.calls(call, v.RESPONSE, "read")
    arguments = module.arguments(call)
    if certain is not None and arguments and v.Value(
            v.NUMBER, "negative") in module.kinds(arguments[0]):
        yield Hit(call, "a negative size is a ValueError up to 3.9", certain)


RULE = Rule(
    code="HLC409", name="read-minus-one", kind=LOUD, fix=SAFE, on=(ast.Call,), look=look,
    until=(3, 9),
    summary="`read(-1)`",
    why="Python 2 read to the end. 3.6 to 3.9 raise ValueError; from 3.10 on it works again.",
    pythons="3.6 to 3.9",
    instead="response.read()",
)
