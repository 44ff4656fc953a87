"""HLC509: a header set by index."""
from typing import Any, Iterator

from ..messages import USED_IN, uses
from ..module import Module
from ..rule import SAFE, SILENT, Hit, Rule


def look(node: Any, module: Module) -> Iterator[Hit]:
    for use in uses(node, module):
        if use.number == "09" and use.of == "http":
            yield Hit(use.node, use.text, use.certain, weak=use.weak)


RULE = Rule(
    code="HLC509", name="message-assignment", kind=SILENT, fix=SAFE, on=USED_IN, look=look,
    summary="`msg[name] = value`",
    why="It replaced the header and now adds a second one; msg[name] still gives the old "
        "value.",
    pythons="every Python 3",
    instead="del msg[name]\n"
            "msg[name] = value",
)
