"""Rules about headers that are not a response's: the same table of uses, another owner."""
from typing import Any, Iterator

from .messages import uses
from .module import Module
from .rule import Hit


def used_of(owner: str, node: Any, module: Module) -> Iterator[Hit]:
    """Yield the uses of the messages that an owner has, "urlopen" or "handler"."""
    for use in uses(node, module):
        if use.of == owner:
            yield Hit(use.node, "HLC5%s: %s" % (use.number, use.text), use.certain, weak=use.weak)
