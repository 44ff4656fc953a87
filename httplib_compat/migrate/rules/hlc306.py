"""HLC306: a response class whose `__init__` has `strict` before `method`."""
import ast
from typing import Iterator

from ..module import Module
from ..overrides import RESPONSES, overrides
from ..rule import SAFE, SILENT, Hit, Rule


def look(owner: ast.ClassDef, module: Module) -> Iterator[Hit]:
    for function in overrides(owner, module, RESPONSES, "__init__"):
        names = [argument.arg for argument in function.args.args]
        if "strict" in names and names.index("strict") < (
                names.index("method") if "method" in names else len(names)):
            yield Hit(function, "Python 3 makes a response without `strict`; by position it is the "
                      "method")


RULE = Rule(
    code="HLC306", name="response-class-strict", kind=SILENT, fix=SAFE, on=(ast.ClassDef,),
    look=look,
    summary="a response class whose `__init__` has `strict` before `method`",
    why="getresponse() makes response_class(sock, method=...) and no longer says strict. What "
        "such an __init__ hands to HTTPResponse by position lands in the wrong places "
        "(HLC208).",
    pythons="every Python 3",
    instead="def __init__(self, sock, debuglevel=0, method=None, url=None):",
)
