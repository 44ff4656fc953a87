"""HLC503: a missing header, asked for by index."""
from typing import Any, Iterator

from ..messages import USED_IN, uses
from ..module import Module
from ..rule import SAFE, SILENT, Hit, Rule


def look(node: Any, module: Module) -> Iterator[Hit]:
    for use in uses(node, module):
        if use.number == "03" and use.of == "http":
            yield Hit(use.node, use.text, use.certain, weak=use.weak)


RULE = Rule(
    code="HLC503", name="missing-header-keyerror", kind=SILENT, fix=SAFE, on=USED_IN, look=look,
    summary="`msg[name]` where the header may be missing",
    why="A missing header was a KeyError and is None: an except branch is never taken, and "
        "None goes on into what follows.",
    pythons="every Python 3",
    instead="value = response.getheader(name)\n"
            "if value is None:\n"
            "    raise KeyError(name)",
)
