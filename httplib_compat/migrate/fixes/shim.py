"""Edits that put a program on the shim, under the name that it uses: its behaviour stays.

Only imports and names of modules in strings are touched. Where an import cannot be changed without
touching more, it stays as it is, and its finding stays with it.
"""
import ast
import re
from typing import Any, Dict, Iterator, List, Optional

from ..checker import Examined
from ..flow.paths import path_of
from ..imports import is_old, is_shim, of_httplib
from ..module import Module
from .edits import Edit

SHIM = "httplib_compat"
CODES = ("HLC101", "HLC102", "HLC103", "HLC104", "HLC108")

_CONVERTED = (r"http\.client", r"future\.moves\.http\.client", r"future\.backports\.http\.client",
              r"[\w.]*\bmoves\.http_client")
_MODULES = re.compile(r"(?:httplib|%s)\Z" % "|".join(_CONVERTED))
_FROM = re.compile(r"from(\s+)((?:[\w.]|\\\s*)+?)(\s+import\b)")
_MEMBER = re.compile(r"from\s+([\w.]+)\s+import\s+(\w+)(?:\s+as\s+(\w+))?\Z")
_ALIAS = re.compile(r"([\w.]+)(\s+as\s+\w+)?")
_STRING = re.compile(r"([A-Za-z]*(?:'''|\"\"\"|'|\"))(httplib)((?:\.\w+)*)(?:'''|\"\"\"|'|\")\Z")


def edits(examined: Examined, only: Optional[List[str]] = None) -> List[Edit]:
    """Return the edits for the findings of a file that are about its imports."""
    module = examined.module
    if module is None:
        return []
    stays = stays_converted(examined)
    wanted = {(one.line, one.column) for one in examined.found
              if one.code in CODES and (only is None or one.code in only)
              and not (one.code == "HLC103" and (stays or not one.certain))}
    found: List[Edit] = []
    for node in module.nodes:
        place: Any = node
        if isinstance(node, (ast.Import, ast.ImportFrom, ast.Constant)) and \
                examined.source.place(place.lineno, place.col_offset) in wanted:
            found += edits_of(node, module)
    return found


def stays_converted(examined: Examined) -> bool:
    """Return whether a file has http.client and needs no shim: strings must not lead to that."""
    if examined.module is None or any(one.code == "HLC102" for one in examined.found):
        return False
    imports = [one for node in examined.module.nodes for one in of_httplib(node)]
    return any(not is_old(one) and not is_shim(one) for one in imports)


def edits_of(node: ast.AST, module: Module) -> Iterator[Edit]:
    """Yield the edits for one import or string."""
    text = written(node, module)
    start = offset(node, module)
    if isinstance(node, ast.Constant):
        literal = _STRING.match(text)
        if literal is not None:
            yield Edit(start + literal.start(2), start + literal.end(2), SHIM)
    elif isinstance(node, ast.ImportFrom):
        yield from of_members(text, start)
    elif isinstance(node, ast.Import):
        yield from of_aliases(text, start, module)


def of_members(text: str, start: int) -> Iterator[Edit]:
    """``from httplib import x``; ``from http import client``, which names the module itself."""
    head = _FROM.match(text)
    if head is not None and _MODULES.match(head.group(2)):
        yield Edit(start + head.start(2), start + head.end(2), SHIM)
        return
    member = _MEMBER.match(text)
    if member is not None and _MODULES.match("%s.%s" % member.group(1, 2)):
        bound = member.group(3) or member.group(2)
        yield Edit(start, start + len(text), "import %s as %s" % (SHIM, bound))


def of_aliases(text: str, start: int, module: Module) -> Iterator[Edit]:
    """``import httplib as h``; of ``import http.client`` the uses change with it."""
    at = len("import")
    for part in text[at:].split(","):
        alias = _ALIAS.search(part)
        if alias is not None and _MODULES.match(alias.group(1)):
            first = start + at + alias.start(1)
            last = first + len(alias.group(1))
            if alias.group(2) or alias.group(1) == "httplib":
                yield Edit(first, last, SHIM if alias.group(2) else SHIM + " as httplib")
            else:
                yield from of_uses(alias.group(1), Edit(first, last, SHIM), module)
        at += len(part) + 1


def of_uses(name: str, edit: Edit, module: Module) -> Iterator[Edit]:
    """An import without ``as`` of a dotted module, with its uses; none if others share its name."""
    first = name.partition(".")[0]
    uses: Dict[ast.AST, ast.AST] = {}
    for node in module.nodes:
        if isinstance(node, ast.Attribute) and path_of(node) == name:
            inner: ast.AST = node
            while isinstance(inner, ast.Attribute):
                inner = inner.value
            uses[inner] = node
    names = [node for node in module.nodes if isinstance(node, ast.Name) and node.id == first]
    if any(node not in uses for node in names) or is_imported_otherwise(first, name, module):
        return
    yield edit
    for use in uses.values():
        begin = offset(use, module)
        yield Edit(begin, begin + len(written(use, module)), SHIM)


def is_imported_otherwise(first: str, name: str, module: Module) -> bool:
    """Return whether another import binds the same first name."""
    return any(alias.name.split(".")[0] == first and alias.name != name and not alias.asname
               for node in module.nodes if isinstance(node, ast.Import) for alias in node.names)


def offset(node: Any, module: Module) -> int:
    """Return the offset of a node in the text of its file."""
    return module.source.offset(node.lineno, node.col_offset)


def written(node: Any, module: Module) -> str:
    """Return a node as it is written, line ends and all."""
    end = module.source.offset(node.end_lineno, node.end_col_offset)
    return module.source.text[offset(node, module):end]
