"""HLC513: a loop over get_all without a default."""
from typing import Any, Iterator

from ..messages import USED_IN, uses
from ..module import Module
from ..rule import LOUD, SAFE, Hit, Rule


def look(node: Any, module: Module) -> Iterator[Hit]:
    for use in uses(node, module):
        if use.number == "13" and use.of == "http":
            yield Hit(use.node, use.text, use.certain, weak=use.weak)


RULE = Rule(
    code="HLC513", name="get-all-none", kind=LOUD, fix=SAFE, on=USED_IN, look=look,
    summary="`for value in msg.get_all(name)`",
    why="get_all gives None, not [], where the header is missing: TypeError. The replacement "
        "for getheaders(name) needs the default.",
    pythons="every Python 3",
    instead="msg.get_all(name, [])",
)
