"""HLC414: the encoding given to json, which takes none any more."""
import ast
from typing import Iterator

from ..module import Module
from ..rule import LOUD, SAFE, Hit, Rule


def look(call: ast.Call, module: Module) -> Iterator[Hit]:
    if module.name(call.func) not in ("json.loads", "json.load") or not module.state.guessing:
        return
    if any(keyword.arg == "encoding" for keyword in call.keywords):
        yield Hit(call, "json takes no `encoding=` from 3.9 on", True, (3, 9))
    elif len(call.args) > 1:
        yield Hit(call, "json takes no second argument on Python 3")


RULE = Rule(
    code="HLC414", name="json-encoding", kind=LOUD, fix=SAFE, look=look,
    on=(ast.Call,), anywhere=(ast.Call,), words=("load",),
    summary="`json.loads(..., encoding=...)`",
    why="The argument was ignored from 3.1 on and is a TypeError from 3.9 on; by position it "
        "is a TypeError everywhere. Bytes in UTF-8, 16 or 32 need none.",
    pythons="3.9 and newer; by position every Python 3",
    instead="json.loads(body)    # UTF-8\n"
            "json.loads(body.decode('latin-1'))",
)
