"""HLC211: bytes where Python 3 wants text: host, method, url, the name of a header."""
import ast
from typing import Iterator, List, Optional, Tuple

from ..flow import values as v
from ..module import Module
from ..rule import LOUD, SILENT, UNSAFE, Hit, Rule

_BYTES = (v.BYTES, v.BODY, v.ENCODED)


def look(call: ast.Call, module: Module) -> Iterator[Hit]:
    for value, what, certain in arguments(call, module):
        sure = module.of(value, *_BYTES)
        if sure is not None:
            if what == "name":
                yield Hit(value, "a header asked for by bytes is never found", certain and sure,
                          kind=SILENT)
            else:
                yield Hit(value, "the %s is bytes: TypeError on Python 3" % what, certain and sure)


def arguments(call: ast.Call, module: Module) -> "List[Tuple[ast.expr, str, bool]]":
    """Return the arguments that have to be text, what each is, and whether that is certain."""
    made = module.constructed(call)
    if made is not None and made.name in ("HTTPConnection", "HTTPSConnection"):
        return [(value, "host", made.certain) for value in made.args[:1]]
    asked: Optional[bool] = module.calls(call, v.CONNECTION, "request", "putrequest")
    if asked is not None:
        return [(value, what, asked) for value, what in
                zip(module.arguments(call), ("method", "address"))]
    for kind, names in ((v.RESPONSE, ("getheader",)), (v.MESSAGE, ("get", "getheader"))):
        asked = module.calls(call, kind, *names)
        if asked is not None:
            return [(value, "name", asked) for value in module.arguments(call)[:1]]
    return []


RULE = Rule(
    code="HLC211", name="bytes-argument", kind=LOUD, fix=UNSAFE, on=(ast.Call,), look=look,
    summary="a host, method, address or header name that is bytes",
    why="Host, method and address are matched against patterns of text: bytes are a "
        "TypeError. getheader(b'x') compares bytes with text and finds nothing, in silence.",
    pythons="every Python 3",
    instead="name.decode('ascii')",
)
