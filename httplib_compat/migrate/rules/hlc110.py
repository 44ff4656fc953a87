"""HLC110: a module called http beside a program; found by its place, not in a tree (`beside`)."""
from typing import Any, Iterator

from ..module import Module
from ..rule import LOUD, NO, Hit, Rule


def look(node: Any, module: Module) -> Iterator[Hit]:
    """No node of a program tells what lies beside it."""
    return iter(())


RULE = Rule(
    code="HLC110", name="local-http-module", kind=LOUD, fix=NO, look=look, on=(),
    summary="a module or package called `http` beside the program",
    why="Python 2 had no module of that name. Where the program's folder is on the path, "
        "`import http.client` finds the local one, which has no client.",
    pythons="every Python 3",
    instead="# rename the local module",
)
