"""HLC506: headers listed or counted."""
import ast
from typing import Any, Iterator

from ..flow import values as v
from ..headernames import sent
from ..messages import USED_IN, uses
from ..module import Module
from ..rule import SILENT, UNSAFE, Hit, Rule


def look(node: Any, module: Module) -> Iterator[Hit]:
    for use in uses(node, module):
        if use.number == "06" and use.of == "http":
            yield Hit(use.node, use.text, use.certain, weak=use.weak)
    yield from of_list(node, module)


def of_list(node: Any, module: Module) -> Iterator[Hit]:
    """The list that getheaders gives: looped over with the names as they come, or counted."""
    if isinstance(node, (ast.For, ast.comprehension)):
        certain = sent(node.iter, v.HEADERS, module)
        if certain is not None and not cares(node, module):
            yield Hit(node.iter, "names come as sent, one for each line, on Python 3", certain,
                      weak=True)
    elif isinstance(node, ast.Call) and module.name(node.func) == "len" and node.args:
        certain = next((one for one in (sent(node.args[0], kind, module) for kind in
                                        (v.HEADERS, v.HEADER_DICT)) if one is not None), None)
        if certain is not None:
            yield Hit(node, "Python 3 counts lines, Python 2 counted names", certain, weak=True)


def cares(loop: Any, module: Module) -> bool:
    """Return whether a loop makes its names small, or only compares them: HLC505 says the rest."""
    if isinstance(loop, ast.comprehension):
        return any(changes_case(one) for one in ast.walk(module.parents[loop]))
    return any(isinstance(one, ast.Compare) or changes_case(one)
               for statement in loop.body for one in ast.walk(statement))


def changes_case(node: ast.AST) -> bool:
    """Return whether a node asks for a name in one case."""
    return isinstance(node, ast.Attribute) and node.attr in ("lower", "title", "capitalize")


RULE = Rule(
    code="HLC506", name="header-listing", kind=SILENT, fix=UNSAFE, on=USED_IN, look=look,
    summary="iteration, keys(), items(), len() of the headers",
    why="Python 2 gave each name once, in small letters, with the values of repeats joined "
        "and stripped on both sides. Python 3 gives the names as they were sent, one entry "
        "for each line, in the order of arrival, folded values as sent.",
    pythons="every Python 3",
    instead="{name.lower(): response.getheader(name) for name, value in response.getheaders()}",
)
