"""HLC413: fake sockets that hand out files of text."""
import ast
from typing import Iterator

from ..flow import values as v
from ..module import Module
from ..rule import LOUD, UNSAFE, Hit, Rule


def look(owner: ast.ClassDef, module: Module) -> Iterator[Hit]:
    if not module.state.guessing:
        return
    for statement in owner.body:
        if isinstance(statement, ast.FunctionDef) and statement.name == "makefile":
            given = module.state.returns.get(statement, v.NOTHING)
            files = {value.detail for value in given if value.kind == v.FILE}
            if not files or files & {"StringIO", "text", "unknown"}:
                yield Hit(statement, "http.client reads bytes from `makefile('rb')`",
                          "StringIO" in files)


RULE = Rule(
    code="HLC413", name="fake-socket", kind=LOUD, fix=UNSAFE, on=(ast.ClassDef,), look=look,
    summary="a `makefile` of one's own that gives text",
    why="The status line is decoded from bytes: a fake socket over StringIO is a TypeError "
        "(decoding str is not supported). makefile is called with the mode alone.",
    pythons="every Python 3",
    instead="def makefile(self, mode='rb', buffering=None):\n"
            "    return io.BytesIO(self.answer)",
)
