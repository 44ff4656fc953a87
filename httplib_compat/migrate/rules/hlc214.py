"""HLC214: a message made from a file, which Python 3 leaves empty in silence."""
import ast
from typing import Iterator

from ..module import Module
from ..rule import LOUD, SAFE, SILENT, Hit, Rule


def look(call: ast.Call, module: Module) -> Iterator[Hit]:
    made = module.constructed(call)
    if made is not None and made.name == "HTTPMessage" and made.args:
        if len(made.args) > 1:
            yield Hit(call, "HTTPMessage takes no second argument on Python 3", made.certain,
                      kind=LOUD)
        else:
            yield Hit(call, "HTTPMessage takes the file for a policy and stays empty", made.certain)


RULE = Rule(
    code="HLC214", name="message-from-file", kind=SILENT, fix=SAFE, on=(ast.Call,), look=look,
    summary="`HTTPMessage(fp)`, `HTTPMessage(fp, 0)`",
    why="Python 2 parsed the headers out of the file. On Python 3 the argument is a policy of "
        "the email package: a file is accepted and nothing is read; a second argument is a "
        "TypeError.",
    pythons="every Python 3",
    instead="http.client.parse_headers(fp)    # fp gives bytes",
)
