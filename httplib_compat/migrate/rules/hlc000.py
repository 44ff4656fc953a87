"""HLC000: a file that nobody could read. The checker makes these findings; the page is here."""
from typing import Any, Iterator

from ..module import Module
from ..rule import LOUD, NO, Hit, Rule


def look(node: Any, module: Module) -> Iterator[Hit]:
    """A file that was read has none."""
    return iter(())


RULE = Rule(
    code="HLC000", name="unparsed", kind=LOUD, fix=NO, on=(), look=look,
    summary="a file that no available parser accepts, or that cannot be opened",
    why="A file that was not read was not checked. Python 2's syntax needs fissix (or "
        "lib2to3, which Python 3.13 dropped); what neither accepts is broken, or no Python.",
    pythons="every Python",
    instead="pip install httplib-compat[migrate]    # brings fissix",
)
