"""HLC507: a message as text."""
from typing import Any, Iterator

from ..messages import USED_IN, uses
from ..module import Module
from ..rule import SILENT, UNSAFE, Hit, Rule


def look(node: Any, module: Module) -> Iterator[Hit]:
    for use in uses(node, module):
        if use.number == "07" and use.of == "http":
            yield Hit(use.node, use.text, use.certain, weak=use.weak)


RULE = Rule(
    code="HLC507", name="message-as-text", kind=SILENT, fix=UNSAFE, on=USED_IN, look=look,
    summary="`str(msg)`, print, `%s`",
    why="Python 2 gave the raw lines with CR LF. Python 3 gives them with LF, a blank line "
        "behind them, and values beyond ASCII encoded anew as =?utf-8?b?...?=.",
    pythons="every Python 3",
    instead="''.join('%s: %s\\r\\n' % field for field in msg.raw_items())",
)
