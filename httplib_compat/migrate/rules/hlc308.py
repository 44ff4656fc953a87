"""HLC308: assignments into the module or its classes."""
import ast
from typing import Any, Iterator

from ..module import Module
from ..rule import NO, SILENT, Hit, Rule

_SAME = ("httplib.HTTPConnection.debuglevel", "httplib.HTTPSConnection.debuglevel")


def look(node: Any, module: Module) -> Iterator[Hit]:
    for target in node.targets:
        owner = module.name(target.value) if isinstance(target, ast.Attribute) else ""
        if owner == "httplib" or owner.startswith("httplib.H"):
            name = "%s.%s" % (owner, target.attr)
            yield Hit(target, "`%s` is set: see that http.client still looks at it" % name,
                      name not in _SAME)


RULE = Rule(
    code="HLC308", name="patched-internals", kind=SILENT, fix=NO, on=(ast.Assign,), look=look,
    default=False,
    summary="assignment into httplib or one of its classes",
    why="Names that Python 2's module looked up at call time may be bound elsewhere, or not "
        "exist, in http.client: the assignment succeeds and changes nothing.",
    pythons="every Python 3",
    instead="# a subclass, or an argument, where there is one",
)
