"""HLC210: an argument given to getresponse."""
import ast
from typing import Iterator

from ..flow import values as v
from ..module import Module
from ..rule import LOUD, SAFE, Hit, Rule


def look(call: ast.Call, module: Module) -> Iterator[Hit]:
    certain = module.calls(call, v.CONNECTION, "getresponse")
    if certain is not None and (module.arguments(call) or call.keywords):
        yield Hit(call, "getresponse takes no argument on Python 3", certain)


RULE = Rule(
    code="HLC210", name="getresponse-buffering", kind=LOUD, fix=SAFE, on=(ast.Call,), look=look,
    summary="`getresponse(buffering=True)`",
    why="Python 3 always buffers and takes no argument: TypeError. Where the call stands in a "
        "`try` with `except TypeError` it works, unless the except branch does without an "
        "answer.",
    pythons="every Python 3",
    instead="connection.getresponse()",
)
