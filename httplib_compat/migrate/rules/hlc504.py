"""HLC504: a header that is sent more than once, asked for by index."""
from typing import Any, Iterator

from ..messages import USED_IN, uses
from ..module import Module
from ..rule import SAFE, SILENT, Hit, Rule


def look(node: Any, module: Module) -> Iterator[Hit]:
    for use in uses(node, module):
        if use.number == "04" and use.of == "http":
            yield Hit(use.node, use.text, use.certain, weak=use.weak)


RULE = Rule(
    code="HLC504", name="repeated-header-first", kind=SILENT, fix=SAFE, on=USED_IN, look=look,
    summary="`msg[name]`, `msg.get(name)` of headers that repeat",
    why="Python 2 joined the values of repeated headers by commas. email.message gives the "
        "first one and says nothing of the others.",
    pythons="every Python 3",
    instead="response.getheader(name)    # joins them on both",
)
