"""Names of headers in small letters, as Python 2 gave them, looked for where Python 3 does not."""
import ast
from typing import Any, Iterator, NamedTuple, Optional

from .bodies import has_texts
from .flow import values as v
from .module import Module
from .shapes import string


class Asked(NamedTuple):
    """A place that asks for a name in small letters."""

    node: ast.AST
    certain: bool


ASKED_IN = (ast.Subscript, ast.Call, ast.Compare)


def asked(node: Any, module: Module) -> Iterator[Asked]:
    """Yield the places at a node that look for a small name among names as they were sent."""
    if isinstance(node, ast.Subscript):
        if isinstance(node.ctx, ast.Load):
            yield from key_of(node.value, node.slice, node, module)
    elif isinstance(node, ast.Call):
        if isinstance(node.func, ast.Attribute) and node.args and \
                node.func.attr in ("get", "has_key", "pop", "setdefault"):
            yield from key_of(node.func.value, node.args[0], node, module)
    else:
        yield from compared(node, module)


def key_of(table: ast.expr, key: ast.expr, node: ast.AST, module: Module) -> Iterator[Asked]:
    """Yield a place where a small name is the key into names as they were sent."""
    certain = sent(table, v.HEADER_DICT, module)
    if certain is not None and is_small(key, module):
        yield Asked(node, certain and string(key) is not None)


def compared(node: ast.Compare, module: Module) -> Iterator[Asked]:
    """Yield a comparison if it sets a name as it was sent against a small one."""
    sides = [node.left, *node.comparators]
    for operator, left, right in zip(node.ops, sides, sides[1:]):
        if isinstance(operator, (ast.In, ast.NotIn)):
            yield from key_of(right, left, node, module)
            certain = sent(left, v.HEADER_NAME, module)
            if certain is not None and has_texts(right, module):
                yield Asked(node, certain)
        elif isinstance(operator, (ast.Eq, ast.NotEq)):
            for name, other in ((left, right), (right, left)):
                certain = sent(name, v.HEADER_NAME, module)
                if certain is not None and is_small(other, module):
                    yield Asked(node, certain)


def sent(node: ast.AST, kind: str, module: Module) -> Optional[bool]:
    """Return whether names are as they were sent: True, False if likely, None if made small."""
    if any(value.kind == kind and value.detail == "lowered" for value in module.kinds(node)):
        return None
    return module.of(node, kind)


def is_small(key: ast.expr, module: Module) -> bool:
    """Return whether a key is a name in small letters, or text that may be one."""
    text = string(key)
    if text is not None:
        return text == text.lower() and text != text.upper()
    return module.of(key, v.TEXT, v.UNICODE) is not None
