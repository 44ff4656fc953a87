"""HLC412: the socket read behind the response's back."""
import ast
from typing import Iterator, List

from ..flow import values as v
from ..module import Module
from ..rule import SHIM, SILENT, Hit, Rule


def look(call: ast.Call, module: Module) -> Iterator[Hit]:
    certain = module.calls(call, v.SOCKET, "recv", "recv_into", "makefile")
    ours = any(value.kind == v.METHOD and value.detail[0].detail == "connection"
               for value in module.kinds(call.func))
    if certain is None or not ours or not is_answered(call, module):
        return
    yield Hit(call, "what came behind the headers may lie in the response's buffer", certain)


def is_answered(call: ast.Call, module: Module) -> bool:
    """Return whether a response was made earlier in the function, or elsewhere in the class."""
    if any(node.lineno <= call.lineno for node in answers(module.function_of(call), module)):
        return True
    owner = module.inside(call, ast.ClassDef)
    return owner is not None and any(
        module.function_of(node) is not module.function_of(call) for node in answers(owner, module))


def answers(place: ast.AST, module: Module) -> List[ast.Call]:
    """Return the calls of getresponse below a node."""
    return [node for node in ast.walk(place) if isinstance(node, ast.Call)
            and module.calls(node, v.CONNECTION, "getresponse") is not None]


RULE = Rule(
    code="HLC412", name="raw-socket-after-response", kind=SILENT, fix=SHIM, on=(ast.Call,),
    look=look,
    summary="`conn.sock.recv()` or `makefile()` after getresponse()",
    why="Python 2 read the headers byte by byte and left the rest in the socket. Python 3 "
        "reads through a buffer: what followed the headers is in resp.fp, and recv() waits "
        "for bytes that have already come.",
    pythons="every Python 3",
    instead="resp.fp.read1(4096)    # read through the response's file",
)
