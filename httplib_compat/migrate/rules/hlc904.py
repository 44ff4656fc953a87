"""HLC904: lengths that are divided."""
import ast
from typing import Iterator

from ..flow import values as v
from ..module import Module
from ..rule import SAFE, SILENT, Hit, Rule


def look(node: ast.BinOp, module: Module) -> Iterator[Hit]:
    if not isinstance(node.op, ast.Div) or divides_truly(module):
        return
    for side in (node.left, node.right):
        lengths = [one for one in module.kinds(side)
                   if one.kind == v.NUMBER and one.detail == "length"]
        if lengths and not is_float(node, module):
            yield Hit(node, "`/` of whole numbers gives a fraction on Python 3", lengths[0].certain,
                      weak=True)
            return


def is_float(node: ast.BinOp, module: Module) -> bool:
    """Return whether a side of a division is a float on Python 2, too."""
    return any(one.kind == v.NUMBER and one.detail == "float"
               for side in (node.left, node.right) for one in module.kinds(side))


def divides_truly(module: Module) -> bool:
    """Return whether the module asked Python 2 for Python 3's division."""
    return any(isinstance(node, ast.ImportFrom) and node.module == "__future__"
               and any(alias.name == "division" for alias in node.names) for node in module.nodes)


RULE = Rule(
    code="HLC904", name="length-division", kind=SILENT, fix=SAFE, on=(ast.BinOp,), look=look,
    summary="`/` on a number out of a header or a body",
    why="int(header) / 2 was a whole number and is a fraction: it prints otherwise, and "
        "read() and range() refuse it. 2to3 leaves it alone.",
    pythons="every Python 3",
    instead="length // 2",
)
