"""From the bytes of a file to the bytes of the fixed one: parsed and compared before it is given.

What was not edited is byte for byte what it was: encoding, BOM, line ends, comments.
"""
import ast
import codecs
import re
from typing import Iterator, List, NamedTuple, Optional, Union

from ..checker import Examined, examine
from ..flow import canonical
from ..flow.paths import path_of
from ..prefilter import is_concerned
from .edits import applied
from .shim import edits


class Rewritten(NamedTuple):
    """What became of a file: its new bytes, or None with a reason why it was left alone."""

    data: Optional[bytes]
    reason: str = ""


UNCHANGED = Rewritten(None)


def to_shim(path: str, data: bytes, only: Optional[List[str]] = None) -> Rewritten:
    """Return a file put on the shim."""
    if not is_concerned(data):
        return UNCHANGED
    before = examine(path, data)
    if before.module is None:
        return Rewritten(None, before.found[0].text)
    changes = edits(before, only)
    if not changes:
        return UNCHANGED
    if not survives(before, data):
        return Rewritten(None, "its bytes do not survive decoding as %s" % before.source.encoding)
    fixed = encoded(applied(before.source.text, changes), before)
    after = examine(path, fixed)
    if not is_same_program(before, after) or edits(after, only):
        return Rewritten(None, "the result would not be the same program")
    return Rewritten(fixed)


def survives(examined: Examined, data: bytes) -> bool:
    """Return whether the text of a file gives back its bytes."""
    try:
        return encoded(examined.source.text, examined) == data
    except UnicodeError:
        return False


def encoded(text: str, examined: Examined) -> bytes:
    """Return a text as the bytes of its file. UnicodeError if the codec has none for it."""
    source = examined.source
    data = text.encode(source.encoding)
    return codecs.BOM_UTF8 + data if source.bom and source.encoding == "utf-8" else data


def is_same_program(before: Examined, after: Examined) -> bool:
    """Return whether two files differ in nothing but where httplib comes from."""
    if before.module is None or after.module is None or before.module.old != after.module.old:
        return False
    return list(told(before.module.tree)) == list(told(after.module.tree))


def told(node: ast.AST) -> Iterator[str]:
    """Yield a tree in words, one for each node, in which httplib has one name."""
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        yield from told_import(node)
        return
    path = path_of(node)
    if path:
        yield canonical(path)
        return
    yield type(node).__name__
    for name, value in ast.iter_fields(node):
        inner = value if isinstance(value, list) else [value]
        for one in inner:
            if isinstance(one, ast.AST):
                yield from told(one)
            elif name not in ("kind", "type_comment"):
                yield told_value(one)


def told_import(node: "Union[ast.Import, ast.ImportFrom]") -> Iterator[str]:
    """Yield what an import asks for and the name that it binds."""
    start = "" if isinstance(node, ast.Import) else "%s%s." % ("." * node.level, node.module or "")
    for alias in node.names:
        asked = canonical(start + alias.name)
        bound = alias.asname or (alias.name if start else asked.split(".")[0])
        yield "import %s as %s" % (asked, bound)


def told_value(value: object) -> str:
    """Return a constant or a name; that of the module in a string is one and the same."""
    if isinstance(value, str) and re.fullmatch(r"(?:httplib|httplib_compat)(?:\.\w+)*", value):
        return repr(canonical(value))
    return repr(value)
