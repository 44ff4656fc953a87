"""HLC607: header values that are neither text, bytes nor int."""
import ast
from typing import Iterator, Optional

from ..flow import values as v
from ..module import Module
from ..rule import LOUD, SAFE, Hit, Rule
from ..shapes import sent_headers


def look(call: ast.Call, module: Module) -> Iterator[Hit]:
    for name, value, certain in sent_headers(call, module):
        refused = what(value, module)
        if refused:
            yield Hit(value, "%s is no header value on Python 3" % refused, certain)
        if isinstance(name, ast.Constant) and not isinstance(name.value, (str, bytes)):
            yield Hit(name, "the name of a header must be text on Python 3", certain)


def what(value: ast.expr, module: Module) -> Optional[str]:
    """Return what is refused, or None; only where nothing else can come there."""
    kinds = module.kinds(value)
    if kinds and all(one.kind == v.NONE for one in kinds):
        return "None"
    if kinds and all(one.kind == v.NUMBER and one.detail == "float" for one in kinds):
        return "a float"
    for kind, words in ((v.LIST, "a list"), (v.TUPLE, "a tuple"), (v.DICT, "a dict"),
                        (v.OWN, "an object"), (v.OBJECT, "an object")):
        if kinds and all(one.kind == kind for one in kinds):
            return words
    return None


RULE = Rule(
    code="HLC607", name="header-value-type", kind=LOUD, fix=SAFE, on=(ast.Call,), look=look,
    summary="float, None, list or object as header value",
    why="Python 2 sent str(value) of anything, `None` for None. Python 3 takes str, bytes and "
        "int: TypeError for the rest.",
    pythons="every Python 3",
    instead="connection.putheader('X-Time', str(1.5))    # and leave out what is None",
)
