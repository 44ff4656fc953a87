"""HLC104: an import whose failure is caught, so that a feature is switched off in silence."""
import ast
from typing import Iterator

from ..imports import guard, has_other_way, is_old, of_httplib
from ..module import Module
from ..rule import SAFE, SILENT, Hit, Rule


def look(node: ast.AST, module: Module) -> Iterator[Hit]:
    old = [one for one in of_httplib(node) if is_old(one)]
    if old and guard(node, module) is not None and not has_other_way(node, module):
        yield Hit(node, "where `%s` is missing, as on Python 3, this goes on without it in silence"
                  % old[0].asked)


RULE = Rule(
    code="HLC104", name="import-fallback", kind=SILENT, fix=SAFE, look=look,
    on=(ast.Import, ast.ImportFrom),
    summary="`try: import httplib` with a fallback that does without",
    why="The ImportError was meant for a Python without SSL or without the network. On Python "
        "3 it always comes, and what depends on the import is switched off without a word.",
    pythons="every Python 3",
    instead="import httplib_compat as httplib    # exists on both",
)
