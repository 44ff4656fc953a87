"""String literals as bytes literals: ``'x'`` as ``b'x'``, all parts of one that is joined.

The new literal must be the bytes that Python 2 had there. One with an escape that bytes do not
know, or with a letter beyond ASCII, is left.
"""
import ast
import re
from typing import Any, List, Optional

from ..flow import values as v
from ..module import Module
from .arguments import extent
from .edits import Edit

_PART = re.compile(r"""(?P<prefix>[A-Za-z]*)(?P<quote>'''|\"\"\"|'|")""")
# What may stand between two parts.
_BETWEEN = re.compile(r"(?:\s|\\\r?\n|#[^\r\n]*)*")


def as_bytes(node: Any, module: Module) -> Optional[List[Edit]]:
    """Return the edit that makes a literal one of bytes, or None.

    It is of ASCII text, or tells bytes by their numbers, as ``'\\x89PNG'`` does: so it was read.
    """
    if not isinstance(node, ast.Constant) or not isinstance(node.value, str) \
            or module.inside(node, ast.JoinedStr) or chooses_mode(module):
        return None
    start, end = extent(node, module)
    written = module.source.text[start:end]
    value = bytes_of(node.value, written, module)
    text = prefixed(written)
    try:
        same = None not in (text, value) and ast.literal_eval("(%s\n)" % text) == value
    except (SyntaxError, ValueError):
        return None
    return [Edit(start, end, text)] if same and text is not None else None


def bytes_of(value: str, written: str, module: Module) -> Optional[bytes]:
    """Return the bytes that a literal is on Python 2 whatever the file is encoded in, or None."""
    if value.isascii():
        return value.encode("ascii")
    by_number = written.isascii() and written[:1] not in "uU" and max(value) <= "\xff"
    return value.encode("latin-1") if by_number and not any(
        word in module.source.text for word in ("unicode_literals", "source_encoding")) else None


def chooses_mode(module: Module) -> bool:
    """Return whether a module says itself what its bodies are on the shim: text, perhaps."""
    return "body_mode" in module.source.text


def prefixed(text: str) -> Optional[str]:
    """Return the text of a literal with a b before each of its parts, or None."""
    made, at = "", 0
    while at < len(text):
        part = _PART.match(text, at)
        if part is None:
            return None
        end = end_of(text, part.end(), part.group("quote"))
        rest = _BETWEEN.match(text, end)
        after = rest.end() if rest else end
        prefix = part.group("prefix").lower().replace("u", "")
        made += "b" + prefix + text[part.start("quote"):after]
        at = after
    return made


def end_of(text: str, at: int, quote: str) -> int:
    """Return where a literal ends whose first letter stands at an offset."""
    while at < len(text) and not text.startswith(quote, at):
        at += 2 if text[at] == "\\" else 1
    return at + len(quote)


def bytes_form(node: Any, module: Module) -> Optional[List[Edit]]:
    """Return the edits that make an expression bytes: none for what is; None if nobody knows."""
    if is_bytes(node, module):
        return []
    if isinstance(node, ast.Constant):
        return as_bytes(node, module)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return all_of([node.left, node.right], module)
    if isinstance(node, ast.IfExp):
        return all_of([node.body, node.orelse], module)
    if isinstance(node, (ast.Tuple, ast.List, ast.Set)):
        return all_of(node.elts, module)
    return None


def all_of(nodes: List[ast.expr], module: Module) -> Optional[List[Edit]]:
    """Return the edits that make each of some expressions bytes, None if one cannot be."""
    found: List[Edit] = []
    for node in nodes:
        edits = bytes_form(node, module)
        if edits is None:
            return None
        found += edits
    return found


def arguments_form(call: ast.Call, module: Module) -> Optional[List[Edit]]:
    """Return the edits that make bytes of the arguments of a method that are no numbers."""
    return all_of([one for one in call.args if module.of(one, v.NUMBER) is not True], module)


def is_bytes(node: Optional[ast.AST], module: Module) -> bool:
    """Return whether an expression surely is bytes: a body, or bytes that a program made."""
    known = module.kinds(node)
    return bool(known) and not is_sum(node) and \
        all(value.kind in (v.BODY, v.BYTES) and value.certain for value in known)


def is_body(node: Optional[ast.AST], module: Module) -> bool:
    """Return whether an expression surely is a body, or a part of one, and never anything else."""
    return all(value.kind == v.BODY for value in module.kinds(node)) and is_bytes(node, module)


def is_sum(node: Optional[ast.AST]) -> bool:
    """Return whether an expression is a sum: what it is, its parts tell."""
    return isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add)
