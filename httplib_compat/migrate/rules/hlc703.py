"""HLC703: the table of reason phrases, which has other entries on Python 3."""
import ast
from typing import Any, Iterator

from ..flow import values as v
from ..flow.paths import path_of
from ..module import Module
from ..rule import NO, SILENT, Hit, Rule

_TABLE = "httplib.responses"
_COUNTING = ("len", "sorted", "list", "print", "max", "min")


def look(node: Any, module: Module) -> Iterator[Hit]:
    if isinstance(node, ast.Subscript):
        if module.name(node.value) == _TABLE:
            unused = getattr(node.slice, "value", None) == 306
            yield Hit(node, "306 is not in the table: KeyError" if unused else
                      "phrases differ, most of all on 3.13", weak=not unused)
    elif isinstance(node, ast.Compare):
        if any(module.name(side) == _TABLE for side in node.comparators):
            yield Hit(node, "Python 3's table has more codes, and no 306", weak=True)
    elif module.name(node.func) == _TABLE + ".get":
        yield Hit(node, "Python 3's table has more codes: the default is taken less often",
                  weak=True)
    elif module.name(node.func) in _COUNTING and any(is_made_of(one, module) for one in node.args):
        yield Hit(node, "Python 3's table has more codes, and other keys", weak=True)


def is_made_of(node: ast.expr, module: Module) -> bool:
    """Return whether an expression is the table, or a list of its codes made in this module."""
    if module.name(node) == _TABLE:
        return True
    if RULE.code not in module.memory:
        module.memory[RULE.code] = {
            path_of(target) for one in module.of_type(ast.Assign)
            if module.of(one.value, v.LIST) is not None and names_table(one.value, module)
            for target in one.targets}
    path = path_of(node)
    return bool(path) and path in module.memory[RULE.code]


def names_table(node: ast.expr, module: Module) -> bool:
    """Return whether the table is named inside an expression."""
    return any(module.name(inner) == _TABLE for inner in ast.walk(node)
               if isinstance(inner, (ast.Name, ast.Attribute)))


RULE = Rule(
    code="HLC703", name="responses-table", kind=SILENT, fix=NO, look=look,
    on=(ast.Subscript, ast.Compare, ast.Call), anywhere=(ast.Call,), words=("responses",),
    summary="`httplib.responses`",
    why="2.7 has 41 entries with int keys. Python 3 has 57 to 62, with HTTPStatus keys that "
        "print as such, without 306, and with 102, 207, 226, 422 and others that fell to a "
        "default before. 3.13 renames 413, 414, 416 and 422.",
    pythons="every Python 3; the new phrases: 3.13",
    instead="# a table of the program's own, where the words or their number count",
)
