"""HLC510: a default of getheader that is no text."""
import ast
from typing import Iterator

from ..flow import values as v
from ..module import Module
from ..rule import SAFE, SILENT, Hit, Rule


def look(call: ast.Call, module: Module) -> Iterator[Hit]:
    certain = module.calls(call, v.RESPONSE, "getheader")
    if certain is None:
        return
    arguments = module.arguments(call)[1:] + [keyword.value for keyword in call.keywords
                                              if keyword.arg == "default"]
    for default in arguments[:1]:
        sure = module.of(default, v.LIST, v.TUPLE, v.DICT, v.BYTES, v.HEADER_DICT)
        if sure is not None:
            yield Hit(default, "getheader joins the members of its default on Python 3",
                      certain and sure)


RULE = Rule(
    code="HLC510", name="getheader-default", kind=SILENT, fix=SAFE, on=(ast.Call,), look=look,
    summary="`getheader(name, [])`, or another default that is no str",
    why="Python 2 gave the default as it was. Python 3 joins what can be looped over and is "
        "no str: [] becomes '', ['a', 'b'] becomes 'a, b', {} its keys.",
    pythons="every Python 3",
    instead="value = response.getheader(name)\n"
            "if value is None:\n"
            "    value = []",
)
