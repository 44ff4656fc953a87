"""HLC609: HTTP/1.0 by hand, and a body whose length nobody tells."""
import ast
from typing import Iterator, Tuple

from ..flow import values as v
from ..module import Module
from ..payloads import length_is_given, payload
from ..rule import HANG, UNSAFE, Hit, Rule

_OLDER = 10


def look(call: ast.Call, module: Module) -> Iterator[Hit]:
    sent = payload(call, module)
    if sent is None or length_is_given(sent, module) or not speaks_1_0(module):
        return
    certain = module.of(sent.body, v.FILE, v.LIST)
    if certain is not None:
        yield Hit(call, "the header says chunked, the body is not: the peer waits", certain)


def speaks_1_0(module: Module) -> bool:
    """Return whether the module sets `_http_vsn` to 10 anywhere."""
    return any(name == "_http_vsn" and isinstance(value, ast.Constant) and value.value == _OLDER
               for node in module.of_type(ast.Assign)
               for target in node.targets for name, value in pairs(target, node.value))


def pairs(target: ast.expr, value: ast.expr) -> Iterator[Tuple[str, ast.expr]]:
    """Yield the last name of each target of an assignment, and what it is given."""
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        for one, part in zip(target.elts, value.elts):
            yield from pairs(one, part)
    else:
        yield getattr(target, "attr", getattr(target, "id", "")), value


RULE = Rule(
    code="HLC609", name="http10-stream", kind=HANG, fix=UNSAFE, on=(ast.Call,), look=look,
    summary="`_http_vsn = 10` and a body that is a file or an iterable",
    why="Python 2 sent the body raw, with its length. Python 3 says Transfer-Encoding: "
        "chunked and, as HTTP/1.0 has no chunks, sends it raw all the same: the peer waits "
        "for a chunk.",
    pythons="every Python 3",
    instead="connection.request('PUT', path, body.read(), headers)    # bytes have a length",
)
