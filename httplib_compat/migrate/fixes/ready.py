"""The last step: a module in which nothing else is found needs no shim and imports http.client."""
import ast
import re
from typing import Any, Iterator, List

from ..checker import Examined
from ..flow import canonical
from ..imports import Imported, has_other_way, is_old, is_shim, of_httplib
from ..module import Module
from .arguments import extent
from .edits import Edit

# Findings that the step itself settles.
_SETTLED = frozenset(("HLC101", "HLC102", "HLC104", "HLC107"))
_NEW = "http.client"
_ASKED = re.compile(r"\b(?:httplib_compat\.httplib|httplib_compat|httplib)\b")
# Where the name is looked up by a string nobody knows by whom: __import__ of a dotted name gives
# another module than import_module.
_STRING = re.compile(r"(?:httplib_compat|httplib)(?:\.\w+)*")


def is_ready(examined: Examined) -> bool:
    """Return whether a module is for Python 3, asks for httplib or the shim, and needs neither.

    That is what its source shows. A star brings other names, and what a string names is looked up
    somewhere else: with those, it is for a person to say.
    """
    module = examined.module
    if module is None or module.old or any(one.code not in _SETTLED for one in examined.found):
        return False
    imports = asked(module)
    strings = [node.value for node in module.nodes if isinstance(node, ast.Constant)
               and isinstance(node.value, str)]
    return bool(imports) and not any(one.bound == "*" for one in imports) and \
        not any(map(_STRING.fullmatch, strings))


def asked(module: Module) -> List[Imported]:
    """Return the imports that ask for Python 2's module or for the shim, and must change."""
    return [one for node in module.nodes for one in of_httplib(node)
            if is_shim(one) or (is_old(one) and not has_other_way(node, module))]


def edits(examined: Examined) -> List[Edit]:
    """Return the edits that bring a ready module to http.client."""
    module = examined.module
    if module is None or not is_ready(examined):
        return []
    statements = {one.node for one in asked(module)}
    return [edit for node in statements for edit in of_statement(node, module)]


def of_statement(node: Any, module: Module) -> Iterator[Edit]:
    """Yield the edit for one import statement."""
    start, end = extent(node, module)
    text = module.source.text[start:end]
    if isinstance(node, ast.ImportFrom):
        if node.module == "httplib_compat" and [one.name for one in node.names] == ["httplib"]:
            yield Edit(start, end, "import %s as %s" % (_NEW, node.names[0].asname or "httplib"))
            return
        name = _ASKED.search(text)
        if name is not None:
            yield Edit(start + name.start(), start + name.end(), _NEW)
        return
    at = len("import")
    for part in text[at:].split(","):
        name = _ASKED.search(part)
        if name is not None and canonical(name.group()) == "httplib":
            first, last = start + at + name.start(), start + at + name.end()
            alias = "" if re.match(r"\s+as\b", part[name.end():]) else " as " + name.group()
            yield Edit(first, last, _NEW + alias)
        at += len(part) + 1
