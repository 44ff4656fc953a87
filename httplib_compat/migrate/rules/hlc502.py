"""HLC502: a method that is there and gives nothing."""
from typing import Any, Iterator

from ..messages import USED_IN, uses
from ..module import Module
from ..rule import SILENT, UNSAFE, Hit, Rule


def look(node: Any, module: Module) -> Iterator[Hit]:
    for use in uses(node, module):
        if use.number == "02" and use.of == "http":
            yield Hit(use.node, use.text, use.certain, weak=use.weak)


RULE = Rule(
    code="HLC502", name="getallmatchingheaders", kind=SILENT, fix=UNSAFE, on=USED_IN, look=look,
    summary="`msg.getallmatchingheaders(name)`",
    why="http.client kept the method, but its lines no longer begin with the name and a "
        "colon: the result is [] whatever was sent.",
    pythons="every Python 3",
    instead="msg.get_all(name, [])    # the values; Python 2 gave whole lines\n"
            "['%s: %s\\r\\n' % field for field in msg.raw_items() if field[0].lower() == name]",
)
