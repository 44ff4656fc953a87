"""Tests whose outcome on Python 3 is known, and tests that tell bytes from text.

Code that runs on Python 2 only has nothing to lose on Python 3; code that asks for the type of a
body has already been ported.
"""
import ast
import operator
import re
from typing import Any, Callable, Dict, NamedTuple, Optional, Type

from . import values as v
from .paths import path_of

_IS_3 = re.compile(r"(?:^|[._])(?:is_?)?(?:py|python)_?3k?(?:_or_.*)?\Z", re.I)
_IS_2 = re.compile(r"(?:^|[._])(?:is_?)?(?:py|python)_?2\Z", re.I)
_OLDEST, _NEWEST = (3, 6, 0, "final", 0), (3, 99, 0, "final", 0)
_COMPARED: Dict[Type[ast.cmpop], Callable[[Any, Any], Any]] = {
    ast.Lt: operator.lt, ast.LtE: operator.le, ast.Gt: operator.gt, ast.GtE: operator.ge,
    ast.Eq: operator.eq, ast.NotEq: operator.ne}
_BYTES = frozenset(("bytes", "bytearray", "six.binary_type", "binary_type", "memoryview"))
_TEXT = frozenset(("str", "unicode", "basestring", "six.string_types", "six.text_type",
                   "string_types", "text_type", "types.StringType", "types.StringTypes"))
BYTE_KINDS = frozenset((v.BODY, v.BYTES, v.ENCODED))


def decide(test: ast.expr) -> Optional[bool]:
    """Return what a test of Python's version gives on every Python 3; None for another test."""
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        inner = decide(test.operand)
        return None if inner is None else not inner
    if isinstance(test, ast.BoolOp):
        decided = [decide(value) for value in test.values]
        settling = isinstance(test.op, ast.Or)
        if settling in decided:
            return settling
        return None if None in decided else not settling
    if isinstance(test, ast.Compare) and len(test.ops) == 1:
        return compared(test)
    path = path_of(test)
    if _IS_3.search(path):
        return True
    return False if _IS_2.search(path) else None


def compared(test: ast.Compare) -> Optional[bool]:
    """Return the outcome of a comparison with ``sys.version_info`` or its like."""
    compare = _COMPARED.get(type(test.ops[0]))
    try:
        right = ast.literal_eval(test.comparators[0])
        outcomes = {bool(compare(version(test.left, one), right))  # type: ignore[misc]
                    for one in (_OLDEST, _NEWEST)}
    except (ValueError, TypeError, LookupError, SyntaxError):
        return None
    return outcomes.pop() if len(outcomes) == 1 else None


def version(node: ast.AST, release: Any) -> Any:
    """Return what an expression about the version gives on a release; ValueError for others."""
    if isinstance(node, ast.Subscript):
        inner = node.slice
        whole = version(node.value, release)
        if isinstance(inner, ast.Slice):
            return whole[:ast.literal_eval(inner.upper) if inner.upper else None]
        return whole[ast.literal_eval(inner)]
    path = path_of(node)
    if path.endswith("version_info"):
        return release
    if path.endswith("version_info.major"):
        return release[0]
    if path == "sys.hexversion":
        return release[0] << 24 | release[1] << 16
    if path == "sys.version":
        return "%d.%d.0" % release[:2]
    raise ValueError("not about the version")


class Narrowed(NamedTuple):
    """A name whose type a test asks for: whether bytes pass it, and what else does."""

    path: str
    bytes_pass: bool


def narrowed(test: ast.expr) -> Optional[Narrowed]:
    """Return what a test tells about a name: ``isinstance(x, bytes)`` and its relatives."""
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        inner = narrowed(test.operand)
        return inner and inner._replace(bytes_pass=not inner.bytes_pass)
    if isinstance(test, ast.BoolOp):
        return next((found for found in map(narrowed, test.values) if found), None)
    if isinstance(test, ast.Compare) and isinstance(test.left, ast.Call) \
            and path_of(test.left.func) == "type" and test.left.args:
        return of_types(test.left.args[0], test.comparators[0])
    if not isinstance(test, ast.Call) or len(test.args) != 2:
        return None
    asked = path_of(test.func)
    if asked == "isinstance":
        return of_types(*test.args)
    name = test.args[1]
    if asked == "hasattr" and isinstance(name, ast.Constant) and name.value in ("decode", "encode"):
        return Narrowed(path_of(test.args[0]), name.value == "decode")
    return None


def of_types(subject: ast.expr, types: ast.expr) -> Optional[Narrowed]:
    """Return what ``isinstance(subject, types)`` tells."""
    names = {path_of(one) for one in (types.elts if isinstance(types, ast.Tuple) else [types])}
    path = path_of(subject)
    if path and names & _BYTES:
        return Narrowed(path, True)
    return Narrowed(path, False) if path and names & _TEXT else None
