"""HLC702: status constants whose type counts."""
import ast
from typing import Any, Iterator

from ..flow import values as v
from ..module import Module
from ..rule import LOUD, SAFE, SILENT, Hit, Rule

_STORED = {"marshal.dumps": LOUD, "marshal.dump": LOUD, "pickle.dumps": SILENT,
           "pickle.dump": SILENT, "shelve.open": SILENT}


def look(call: ast.Call, module: Module) -> Iterator[Hit]:
    name = module.name(call.func)
    for number, argument in enumerate(call.args):
        certain = module.of(argument, v.STATUS)
        if certain is None:
            continue
        if name in _STORED:
            yield Hit(call, "a status constant is no int for %s" % name, certain, None, None,
                      _STORED[name])
        elif name == "type":
            yield Hit(call, "the type of a status constant is HTTPStatus, not int", certain)
        elif asks_type(call, number, module):
            yield Hit(call, "what is called asks for the type, and a status constant is no int",
                      certain)


def asks_type(call: ast.Call, number: int, module: Module) -> bool:
    """Return whether a function of this module asks for the type of one of its arguments."""
    for value in v.in_order(module.kinds(call.func)):
        if value.kind != v.FUNCTION or number >= len(value.detail.args.args):
            continue
        name = value.detail.args.args[number].arg
        return any(is_type_of(one, name) for one in ast.walk(value.detail))
    return False


def is_type_of(node: Any, name: str) -> bool:
    """Return whether a node is ``type(name)``."""
    return isinstance(node, ast.Call) and getattr(node.func, "id", "") == "type" and \
        bool(node.args) and getattr(node.args[0], "id", "") == name


RULE = Rule(
    code="HLC702", name="status-type", kind=SILENT, fix=SAFE, on=(ast.Call,), look=look,
    summary="`type(OK) is int`, marshal and pickle of a status constant",
    why="The constants are members of HTTPStatus, a subclass of int: type(OK) is not int, "
        "marshal refuses them, and a pickle names http.HTTPStatus, which Python 2 cannot "
        "read.",
    pythons="every Python 3",
    instead="isinstance(code, int)\n"
            "pickle.dumps(int(OK))",
)
