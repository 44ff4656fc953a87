"""HLC102: an import that was converted, in a module that still expects Python 2's behaviour."""
import ast
from typing import Iterator

from ..imports import is_old, is_shim, of_httplib
from ..module import Module
from ..rule import SAFE, SILENT, Hit, Rule


def look(node: ast.AST, module: Module) -> Iterator[Hit]:
    """The checker drops these where nothing else is found in the module."""
    converted = [one for one in of_httplib(node) if not is_old(one) and not is_shim(one)]
    if converted:
        yield Hit(node, "`%s` stands in for httplib, but this module still expects what Python 2's "
                  "did" % converted[0].asked)


RULE = Rule(
    code="HLC102", name="converted-import", kind=SILENT, fix=SAFE, look=look,
    on=(ast.Import, ast.ImportFrom),
    summary="http.client imported by a module that has other findings",
    why="2to3, modernize, futurize and six change the name of the module and nothing else. "
        "What the rest of this module expects of it is Python 2's behaviour: see the other "
        "findings.",
    pythons="every Python 3",
    instead="import httplib_compat as httplib    # until the other findings are settled",
)
