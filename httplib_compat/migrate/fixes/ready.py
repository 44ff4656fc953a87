"""The last step: a module in which nothing else is found needs no shim and imports http.client."""
import ast
import re
from typing import Any, Iterator, List

from ..beside import is_hidden
from ..checker import Examined
from ..flow import canonical
from ..imports import Imported, has_other_way, is_old, is_shim, of_httplib
from ..module import Module
from .arguments import extent
from .edits import Edit
from .names import listed, used_of_star

# Findings that the step itself settles.
SETTLED = frozenset(("HLC101", "HLC102", "HLC103", "HLC104", "HLC107", "HLC108"))
_NEW = "http.client"
_ASKED = re.compile(r"\b(?:httplib_compat\.httplib|httplib_compat|httplib)\b")
_STRING = re.compile(r"(?:httplib_compat|httplib)(?:\.\w+)*")


def is_ready(examined: Examined, unsafe: bool = False) -> bool:
    """Return whether a module is for Python 3, asks for httplib or the shim, and needs neither.

    That is what its source shows. A star brings other names, and what a string names is mostly
    looked up somewhere else: with those, it is for a person to say. `unsafe`: a star is taken to
    be there for this module alone.
    """
    module = examined.module
    if module is None or module.old or is_hidden(examined.source.path) or \
            any(one.code not in SETTLED for one in examined.found):
        return False
    strings = {node for node in module.nodes if isinstance(node, ast.Constant)
               and isinstance(node.value, str) and _STRING.fullmatch(node.value)}
    loaded = {load.args[0] for load in loads(module)}
    stars = [one for one in asked(module) if one.bound == "*"]
    return bool(loaded or asked(module)) and strings <= loaded and \
        (not stars or (unsafe and bool(used_of_star(module))))


def loads(module: Module) -> List[ast.Call]:
    """Return the calls that load the module by its name alone: import_module, __import__."""
    return [node for node in module.nodes if isinstance(node, ast.Call) and len(node.args) == 1
            and not node.keywords and is_name(node.args[0])
            and module.name(node.func) in ("__import__", "importlib.import_module")]


def is_name(node: ast.expr) -> bool:
    """Return whether an expression is the name of the module or the shim, written out."""
    return isinstance(node, ast.Constant) and node.value in ("httplib", "httplib_compat")


def asked(module: Module) -> List[Imported]:
    """Return the imports that ask for Python 2's module or for the shim, and must change."""
    return [one for node in module.nodes for one in of_httplib(node)
            if is_shim(one) or (is_old(one) and not has_other_way(node, module))]


def edits(examined: Examined, unsafe: bool = False) -> List[Edit]:
    """Return the edits that bring a ready module to http.client."""
    module = examined.module
    if module is None or not is_ready(examined, unsafe):
        return []
    statements = {one.node for one in asked(module) if isinstance(one.node, ast.stmt)}
    return [edit for node in statements for edit in of_statement(node, module)] + \
        [edit for call in loads(module) for edit in of_load(call, module)]


def of_load(call: ast.Call, module: Module) -> Iterator[Edit]:
    """Yield the edit for one call that loads the module: __import__ must be told to go inside."""
    by_statement = module.name(call.func) == "__import__"
    text = "%r%s" % (_NEW, ", None, None, ['client']" if by_statement else "")
    yield Edit(*extent(call.args[0], module), text)


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
        if text.endswith("*"):
            yield from listed(node, module) or ()
        return
    at = len("import")
    for part in text[at:].split(","):
        name = _ASKED.search(part)
        if name is not None and canonical(name.group()) == "httplib":
            first, last = start + at + name.start(), start + at + name.end()
            alias = "" if re.match(r"\s+as\b", part[name.end():]) else " as " + name.group()
            yield Edit(first, last, _NEW + alias)
        at += len(part) + 1
