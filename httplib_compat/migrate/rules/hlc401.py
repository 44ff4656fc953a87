"""HLC401: a body compared with text, which is never equal on Python 3."""
import ast
from typing import Iterator

from ..bodies import compared, is_sentinel
from ..module import Module
from ..rule import SILENT, UNSAFE, Hit, Rule


def look(node: ast.Compare, module: Module) -> Iterator[Hit]:
    for pair in compared(node, module):
        if not is_sentinel(node, module):
            yield Hit(pair.body, "`%s` is bytes on Python 3 and never equal to text"
                      % module.text(pair.body), pair.certain)


RULE = Rule(
    code="HLC401", name="body-vs-literal", kind=SILENT, fix=UNSAFE, on=(ast.Compare,), look=look,
    summary="a body, or a part of it, compared with text",
    why="read() gives bytes. b'OK' == 'OK' is False and b'OK' != 'OK' is True, without an "
        "error; so is `body in ('OK', 'READY')`. (`python -bb` makes the comparison an "
        "error.)",
    pythons="every Python 3",
    instead="if body == b'OK':\n"
            "text = response.read().decode('utf-8')    # or decode once, behind read()",
)
