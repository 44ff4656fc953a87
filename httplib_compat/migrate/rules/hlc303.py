"""HLC303: the buffer of lines in a connection, which holds bytes now."""
import ast
from typing import Iterator, Union

from ..flow import values as v
from ..module import Module
from ..rule import LOUD, UNSAFE, Hit, Rule


def look(node: "Union[ast.Call, ast.Attribute]", module: Module) -> Iterator[Hit]:
    if isinstance(node, ast.Attribute):
        certain = module.of(node.value, v.CONNECTION) if node.attr == "_buffer" else None
        if certain is not None:
            yield Hit(node, "`_buffer` holds bytes on Python 3", certain)
        return
    certain = module.calls(node, v.CONNECTION, "_output")
    arguments = module.arguments(node)
    if certain is not None and arguments and module.of(arguments[0], v.BYTES) is not True:
        yield Hit(node, "`_output` takes bytes on Python 3", certain)


RULE = Rule(
    code="HLC303", name="output-buffer", kind=LOUD, fix=UNSAFE, on=(ast.Call, ast.Attribute),
    look=look,
    summary="`_buffer`, `_output(str)`",
    why="The lines of a request wait in _buffer as bytes. Text among them is a TypeError in "
        "endheaders(), far from the place that put it there.",
    pythons="every Python 3",
    instead="connection.putheader('X-Tag', 'three')    # repeats are allowed",
)
