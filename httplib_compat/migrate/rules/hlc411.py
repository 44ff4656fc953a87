"""HLC411: what lies behind `resp.fp`."""
import ast
from typing import Iterator

from ..flow import values as v
from ..module import Module
from ..rule import LOUD, UNSAFE, Hit, Rule


def look(node: ast.Attribute, module: Module) -> Iterator[Hit]:
    if node.attr.startswith("_"):
        certain = module.of(node.value, v.FILE_OF_ANSWER)
        if certain is not None:
            yield Hit(node, "`%s` was the socket module's; on Python 3 the file is an "
                      "io.BufferedReader" % node.attr, certain)


RULE = Rule(
    code="HLC411", name="fp-internals", kind=LOUD, fix=UNSAFE, on=(ast.Attribute,), look=look,
    summary="`resp.fp._sock`, `resp.fp._rbuf`",
    why="resp.fp was a socket._fileobject and is an io.BufferedReader: AttributeError.",
    pythons="every Python 3",
    instead="resp.fp.raw._sock    # private, too\n"
            "resp.readline(), resp.read1()",
)
