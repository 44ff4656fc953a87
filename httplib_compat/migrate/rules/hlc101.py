"""HLC101: the import of a module that Python 3 has not."""
import ast
from typing import Iterator

from ..imports import guard, has_other_way, is_old, of_httplib
from ..module import Module
from ..rule import LOUD, SAFE, Hit, Rule


def look(node: ast.AST, module: Module) -> Iterator[Hit]:
    # A star has a rule of its own: HLC108.
    old = [one for one in of_httplib(node) if is_old(one) and one.bound != "*"]
    # Where the failure is caught, it is no error but a feature that is gone: HLC104.
    if old and not has_other_way(node, module) and guard(node, module) is None:
        yield Hit(node, "Python 3 has no module `httplib`")


RULE = Rule(
    code="HLC101", name="import-httplib", kind=LOUD, fix=SAFE, look=look,
    on=(ast.Import, ast.ImportFrom),
    summary="import of `httplib`",
    why="The module is called http.client on Python 3, and it behaves differently. With "
        "httplib-compat installed `import httplib` works again and behaves as Python 2.7's "
        "did; without it the import is a ModuleNotFoundError.",
    pythons="every Python 3",
    instead="import httplib_compat as httplib    # first step: nothing else changes\n"
            "import http.client as httplib       # last step: when nothing else is found here",
)
