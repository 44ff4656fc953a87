"""HLC301: overridden methods that Python 3 calls with one more argument."""
import ast
from typing import Iterator

from ..module import Module
from ..overrides import CONNECTIONS, overrides, takes
from ..rule import LOUD, SAFE, Hit, Rule

_CALLED = ("endheaders", "_send_output", "_send_request")


def look(owner: ast.ClassDef, module: Module) -> Iterator[Hit]:
    for function in overrides(owner, module, CONNECTIONS, *_CALLED):
        by_position = function.name == "_send_request" and (
            function.args.vararg is not None or len(function.args.args) > 5)
        if not takes(function, "encode_chunked") and not by_position:
            yield Hit(function, "Python 3 calls `%s` with `encode_chunked`, which this one does "
                      "not take" % function.name)


RULE = Rule(
    code="HLC301", name="override-signature", kind=LOUD, fix=SAFE, on=(ast.ClassDef,), look=look,
    summary="own `endheaders`, `_send_output`, `_send_request` without `encode_chunked`",
    why="request() hands encode_chunked to endheaders, which hands it to _send_output; "
        "_send_request gets it by position. A method with Python 2's parameters is a "
        "TypeError.",
    pythons="every Python 3",
    instead="def endheaders(self, message_body=None, *, encode_chunked=False):\n"
            "    super().endheaders(message_body, encode_chunked=encode_chunked)",
)
