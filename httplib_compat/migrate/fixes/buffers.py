"""Fixes for the files that a body goes into: those in memory, and those on disk.

A file of bytes takes the body as it is, and is right where all that goes in is bytes, or a literal,
and what comes out is for something that wants bytes.
"""
import ast
from typing import Any, List, Optional

from ..flow import values as v
from ..module import Module
from .arguments import extent
from .edits import Edit
from .fixer import Edits, Fixers, together
from .importing import imported
from .literals import as_bytes, bytes_form, is_body

_WANT_BYTES = frozenset(("gzip.GzipFile", "zipfile.ZipFile", "tarfile.open", "tarfile.TarFile",
                         "Image.open", "PIL.Image.open", "pickle.load", "plistlib.readPlist",
                         "ElementTree.parse", "xml.etree.ElementTree.parse",
                         "xml.dom.minidom.parse", "xml.sax.parse", "wave.open"))
_WRITING = frozenset(("write", "writelines"))
_NEUTRAL = frozenset(("close", "flush", "fileno", "closed", "name", "tell", "truncate"))


def in_memory(call: ast.Call, module: Module) -> Edits:
    """``GzipFile(fileobj=StringIO(body))``: ``GzipFile(fileobj=io.BytesIO(body))``."""
    if module.name(call.func) != "StringIO.StringIO" or len(call.args) != 1 or call.keywords \
            or not is_body(call.args[0], module) or not is_wanted(call, module):
        return None
    return renamed(call, module)


def renamed(call: ast.Call, module: Module) -> Edits:
    """Return the edits that make a StringIO a BytesIO."""
    new = imported("io", module)
    if new is None:
        return None
    return [Edit(*extent(call.func, module), new[0] + ".BytesIO"), *new[1]]


def is_wanted(call: ast.Call, module: Module) -> bool:
    """Return whether a file in memory goes straight to something that reads bytes."""
    above: Any = module.parents[call]
    if isinstance(above, ast.keyword):
        above = module.parents[above]
    return isinstance(above, ast.Call) and above.func is not call and \
        bool(_WANT_BYTES.intersection(module.names(above.func)))


def to_file(call: ast.Call, module: Module) -> Edits:
    """``open(name, 'w').write(body)``: ``open(name, 'wb').write(body)``, where all is bytes."""
    if not isinstance(call.func, ast.Attribute) or call.func.attr not in _WRITING:
        return None
    files = [value for value in module.kinds(call.func.value) if value.kind == v.FILE]
    if len(files) != 1 or files[0].origin is None or files[0].detail != "text":
        return None
    return together([mode(files[0].origin, module), uses(files[0], module)])


def mode(opened: ast.Call, module: Module) -> Edits:
    """Return the edit that opens a file for bytes: a mode that only writes, as a literal."""
    modes = [keyword.value for keyword in opened.keywords if keyword.arg == "mode"] + \
        opened.args[1:2]
    if len(modes) != 1 or not isinstance(modes[0], ast.Constant) or \
            modes[0].value not in ("w", "a") or len(opened.args) > 2 or len(opened.keywords) > 1:
        return None
    end = extent(modes[0], module)[1]
    quote = module.source.text[end - 1]
    return [Edit(end - 1, end, "b" + quote)]


def uses(file: v.Value, module: Module) -> Edits:
    """Return the edits that make bytes of all that is written to a file; None if not all can be."""
    found: List[Edits] = []
    for node in module.nodes:
        if file not in module.kinds(node):
            continue
        above: Any = module.parents[node]
        if isinstance(above, ast.Attribute):
            found.append(used(above, module))
        elif not isinstance(above, (ast.Assign, ast.withitem, ast.With)):
            return None
    return None if any(edits is None for edits in found) else \
        [edit for edits in found for edit in edits or []]


def used(attribute: ast.Attribute, module: Module) -> Optional[List[Edit]]:
    """Return the edits for one use of a file: none for what does not care; None: unknown."""
    call = module.parents[attribute]
    if attribute.attr in _NEUTRAL:
        return []
    if attribute.attr != "write" or not isinstance(call, ast.Call) or len(call.args) != 1:
        return None
    return bytes_form(call.args[0], module)


def own_file(statement: ast.FunctionDef, module: Module) -> Edits:
    """``return StringIO('...')`` of a makefile of one's own: ``return io.BytesIO(b'...')``."""
    given = [node.value for node in ast.walk(statement) if isinstance(node, ast.Return)]
    return together([*(of_literal(value, module) for value in given), sizes(statement, module)])


def sizes(statement: ast.FunctionDef, module: Module) -> List[Edit]:
    """Return the edits that give a default to what http.client does not hand to makefile."""
    known = statement.args.args
    needed = known[2:len(known) - len(statement.args.defaults)]
    return [Edit(end, end, "=None") for end in (extent(one, module)[1] for one in needed)]


def of_literal(node: Any, module: Module) -> Edits:
    """Return the edits that make ``StringIO('...')`` a file of the same bytes."""
    if not isinstance(node, ast.Call) or module.name(node.func) != "StringIO.StringIO" or \
            len(node.args) != 1 or node.keywords:
        return None
    content = node.args[0]
    if isinstance(content, ast.Constant):
        return together([renamed(node, module), as_bytes(content, module)])
    if module.old or module.of(content, v.TEXT) is not True and not is_own(content):
        return None
    end = extent(content, module)[1]
    return together([renamed(node, module), [Edit(end, end, ".encode('latin-1')")]])


def is_own(node: ast.expr) -> bool:
    """Return whether an expression is an attribute, or a name: the text a fake was made of."""
    return isinstance(node, (ast.Name, ast.Attribute))


def behind_file(node: Any, module: Module) -> Edits:
    """``resp.fp._sock``: ``resp.fp.raw._sock`` on http.client, which is private as well."""
    end = extent(node, module)[1]
    return [Edit(end - len("_sock"), end, "raw._sock")] if node.attr == "_sock" else None


SAFE: Fixers = {}
UNSAFE: Fixers = {
    "HLC413": own_file,
}
LAST: Fixers = {
    "HLC411": behind_file,
}
