"""One tree for every file: `ast` reads it, or the grammar of Python 2 does, or it is a finding.

The model is `ast`'s. What Python 3 accepts and Python 2 meant otherwise is told as Python 2 meant
it: ``print >>f, x`` as a call, and ``except A, b:`` is never a tuple of two exceptions.
"""
import ast
import re
import sys
import warnings
from typing import Any, NamedTuple, Optional

from . import oldsyntax
from .source import Source


#: Whether this Python itself takes ``except A, B:`` (PEP 758).
TAKES_BARE_COMMAS = sys.version_info >= (3, 14)

# What may stand between the two.
_PRINT = re.compile(r"print(?:[\s\\)]|#[^\n]*)*>>")


class Parsed(NamedTuple):
    """The tree of a file and whether only Python 2 reads it."""

    tree: ast.Module
    old: bool


class Unparsed(Exception):
    """A file that no available parser accepts; `line` may be None."""

    def __init__(self, reason: str, line: Optional[int]):
        super().__init__(reason)
        self.line = line


def parse(source: Source) -> Parsed:
    """Return the tree of a file. Raise Unparsed if nothing that is installed can read it."""
    try:
        tree = parse_new(source.normal)
        if not (TAKES_BARE_COMMAS and has_old_clause(tree, source)):
            return Parsed(tell_prints(tree) if says_print(source.normal) else tree, False)
        failure = SyntaxError("a comma in `except` is Python 2's")
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        failure = error if isinstance(error, SyntaxError) else SyntaxError(str(error))
    try:
        return Parsed(oldsyntax.parse(source.normal), True)
    except ImportError as error:
        raise Unparsed(str(error), failure.lineno) from None
    except (SyntaxError, RecursionError) as error:
        line = getattr(error, "lineno", None) or failure.lineno
        raise Unparsed(reason_of(failure), line) from None


def reason_of(error: SyntaxError) -> str:
    """Return what a parser said, without the place."""
    return error.msg or "cannot be parsed"


def parse_new(text: str) -> ast.Module:
    """Return the tree that this Python makes; its warnings are about the file, not about us."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tree = ast.parse(text)
    return tree if sys.version_info >= (3, 9) else Unwrapped().visit(tree)


class Unwrapped(ast.NodeTransformer):
    """Takes away what Python 3.8 wraps round an index: later trees have the index itself."""

    def visit_Index(self, node: Any) -> Any:
        return self.generic_visit(node.value)

    def visit_ExtSlice(self, node: Any) -> Any:
        made = ast.Tuple([self.visit(one) for one in node.dims], ast.Load())
        return ast.copy_location(made, next((one for one in made.elts
                                             if hasattr(one, "lineno")), node))


def has_old_clause(tree: ast.Module, source: Source) -> bool:
    """Return whether an ``except`` has a bare comma."""
    return any(isinstance(node, ast.ExceptHandler) and isinstance(node.type, ast.Tuple)
               and not is_parenthesized(node.type, source) for node in ast.walk(tree))


def is_parenthesized(node: ast.expr, source: Source) -> bool:
    """Return whether the first parenthesis of an expression is closed by its last character."""
    start = source.offset(node.lineno, node.col_offset)
    text = source.text[start:source.offset(node.end_lineno or 1, node.end_col_offset or 0)]
    depth = 0
    for at, character in enumerate(text):
        depth += (character in "([{") - (character in ")]}")
        if depth == 0:
            return text[0] == "(" and at == len(text) - 1
    return False


def says_print(text: str) -> bool:
    """Return whether a text may hold ``print >>f``: most hold none, and need no walk for it."""
    return ">>" in text and _PRINT.search(text) is not None


def tell_prints(tree: ast.Module) -> ast.Module:
    """Tell ``print >>f, x``, for Python 3 a tuple that nobody uses, as the call it was."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            told = told_print(node.value)
            if told is not None:
                node.value = ast.copy_location(told, node.value)
    return tree


def told_print(value: ast.expr) -> Optional[ast.Call]:
    """Return the call that ``print >>f, x`` was, or None."""
    first, rest = (value.elts[0], value.elts[1:]) if isinstance(value, ast.Tuple) and value.elts \
        else (value, [])
    if not (isinstance(first, ast.BinOp) and isinstance(first.op, ast.RShift)
            and isinstance(first.left, ast.Name) and first.left.id == "print"):
        return None
    target = ast.copy_location(ast.keyword("file", first.right), first.right)
    return ast.Call(first.left, rest, [target])
