"""Fixes for what is sent: bodies and header values (HLC6xx)."""
import ast

from ..module import Module
from .arguments import around
from .fixer import Edits, Fixers


def as_text(value: ast.expr, module: Module) -> Edits:
    """A header value that is no text: ``str(value)``, which is what Python 2 sent."""
    return None if isinstance(module.parents[value], ast.Starred) else \
        around(value, "str(", ")", module)


SAFE: Fixers = {
    "HLC607": as_text,
}
UNSAFE: Fixers = {}
