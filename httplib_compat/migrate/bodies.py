"""Places where a body meets text: comparisons, sentinels, tests of its type."""
import ast
from typing import Iterator, List, NamedTuple, Optional, Tuple

from .flow import values as v
from .flow.state import ANY
from .module import Module
from .shapes import is_text, string


class Pair(NamedTuple):
    """A body on one side of a comparison."""

    body: ast.expr
    other: ast.expr
    certain: bool


_EQUAL = (ast.Eq, ast.NotEq, ast.Lt, ast.LtE, ast.Gt, ast.GtE)


def compared(node: ast.Compare, module: Module) -> Iterator[Pair]:
    """Yield the bodies that a comparison sets against text, or looks for among texts."""
    sides = [node.left, *node.comparators]
    for operator, left, right in zip(node.ops, sides, sides[1:]):
        if isinstance(operator, _EQUAL):
            for body, other in ((left, right), (right, left)):
                certain = module.of(body, v.BODY)
                if certain is not None and is_text(other, module):
                    yield Pair(body, other, certain)
        elif isinstance(operator, (ast.In, ast.NotIn)):
            certain = module.of(left, v.BODY)
            if certain is not None and has_texts(right, module):
                yield Pair(left, right, certain)


def among_pieces(node: ast.AST, module: Module) -> Iterator[Pair]:
    """Yield the collections of pieces of a body in which a node looks for text, or which it sets
    against a collection of texts.
    """
    if isinstance(node, ast.Call):
        function = node.func
        if isinstance(function, ast.Attribute) and len(node.args) == 1 and function.attr in (
                "count", "index", "remove") and is_text(node.args[0], module):
            yield from pieces(function.value, node.args[0], module)
    elif isinstance(node, ast.Compare):
        sides = [node.left, *node.comparators]
        for operator, left, right in zip(node.ops, sides, sides[1:]):
            if isinstance(operator, (ast.In, ast.NotIn)) and is_text(left, module):
                yield from pieces(right, left, module)
            elif isinstance(operator, (ast.Eq, ast.NotEq)):
                for held, other in ((left, right), (right, left)):
                    if has_texts(other, module):
                        yield from pieces(held, other, module)


def pieces(node: ast.expr, other: ast.expr, module: Module) -> Iterator[Pair]:
    """Yield a collection that holds pieces of bodies, a dict by its keys, beside what it meets."""
    certain = held_in(node, module)
    if certain is not None:
        yield Pair(node, other, certain)


def held_in(node: ast.expr, module: Module) -> Optional[bool]:
    """Return whether a loop over a list or a dict gives pieces of bodies."""
    kinds = module.kinds(node)
    held = [member for value in kinds if value.kind == v.LIST for member in value.detail]
    held += [key for value in kinds if value.kind == v.DICT
             for key in module.state.keys_of(value.detail)]
    found = [member for member in held if member.kind == v.BODY]
    return len(found) == len(held) and all(one.certain for one in [*found, *kinds]) and all(
        value.kind in (v.LIST, v.DICT) for value in kinds) if found else None


def has_texts(node: ast.expr, module: Module) -> bool:
    """Return whether an expression is a collection of texts."""
    for value in module.kinds(node):
        members = value.detail if value.kind == v.LIST else ()
        if value.kind == v.TUPLE:
            members = [member for one in value.detail for member in one]
        if value.kind == v.DICT and any(string(key) is not None
                                        for key in getattr(value.detail, "keys", ())):
            return True
        if any(member.kind in (v.TEXT, v.UNICODE) for member in members):
            return True
    return False


def is_sentinel(node: ast.Compare, module: Module) -> bool:
    """Return whether a comparison with '' decides that a loop ends."""
    if "" not in (string(node.left), *(string(one) for one in node.comparators)):
        return False
    inner: ast.AST = node
    above = module.parents.get(node)
    while isinstance(above, (ast.BoolOp, ast.UnaryOp, ast.Compare)):
        inner, above = above, module.parents.get(above)
    if isinstance(above, ast.While):
        return inner is above.test
    return isinstance(above, ast.If) and inner is above.test and leaves(above) and \
        module.inside(above, ast.While, ast.For, ast.FunctionDef).__class__ is ast.While


def leaves(statement: ast.If) -> bool:
    """Return whether a branch leaves the loop it stands in."""
    return any(isinstance(one, (ast.Break, ast.Return, ast.Raise))
               for one in [*statement.body, *statement.orelse])


def gives_body(function: ast.expr, module: Module) -> Optional[bool]:
    """Return whether a function, once called, gives a piece of a body."""
    for value in v.in_order(module.kinds(function)):
        if value.kind == v.METHOD and value.detail[0].kind in (v.RESPONSE, v.FILE_OF_ANSWER):
            return value.certain
        if value.kind in (v.LAMBDA, v.FUNCTION):
            given = module.state.returns.get(value.detail, v.NOTHING)
            certain = [one.certain for one in given if one.kind == v.BODY]
            if certain:
                return all(certain)
    return None


_TEXTS = frozenset(("str", "unicode", "basestring", "six.string_types", "six.text_type",
                    "types.StringType", "types.StringTypes", "six.types.StringTypes"))


def by_type(node: ast.AST, module: Module) -> Optional[ast.expr]:
    """Return the expression whose type is asked: is it text? None for another node."""
    if isinstance(node, ast.Call) and module.name(node.func) == "isinstance" \
            and len(node.args) == 2:
        types = node.args[1].elts if isinstance(node.args[1], ast.Tuple) else [node.args[1]]
        names = {module.name(one) for one in types}
        return node.args[0] if names & _TEXTS and "bytes" not in names else None
    if isinstance(node, ast.Compare) and isinstance(node.left, ast.Call) \
            and module.name(node.left.func) == "type" and len(node.left.args) == 1 \
            and module.name(node.comparators[0]) in _TEXTS:
        return node.left.args[0]
    return None


def is_ported(node: ast.AST, module: Module) -> bool:
    """Return whether a test of the type is there to decode bytes."""
    choice = module.inside(node, ast.If, ast.IfExp)
    if choice is None:
        return False
    return any(getattr(one, "attr", "") == "decode" or getattr(one, "id", "") == "bytes"
               for one in ast.walk(choice))


def holds(kinds: v.Kinds, module: Module, keys: Tuple[str, ...] = (),
          deeper: int = 2) -> Optional[bool]:
    """Return whether values are collections with a body in them; of a dict, under `keys` only."""
    found: List[bool] = []
    for value in v.in_order(kinds):
        inside = members_of(value, module, keys)
        bodies = [one.certain for one in inside if one.kind == v.BODY]
        nested = holds(inside, module, (), deeper - 1) if deeper and not bodies else None
        if bodies or nested is not None:
            found.append(value.certain and all(bodies) and nested is not False
                         and not v.UNKNOWN <= inside)
    return all(found) and len(found) == len(kinds) if found else None


def members_of(value: v.Value, module: Module, keys: Tuple[str, ...]) -> v.Kinds:
    """Return what a list, a tuple or a dict holds; nothing for what is none of them."""
    if value.kind == v.LIST:
        members: v.Kinds = value.detail
        return members
    if value.kind == v.TUPLE:
        return v.join(value.detail)
    return v.join(inside for key, inside in module.state.inside(value.detail)
                  if not keys or key is ANY or key in keys) if value.kind == v.DICT else v.NOTHING


def bodies_in(node: ast.expr, module: Module) -> Optional[bool]:
    """Return whether an expression is a body, or a list of pieces or letters of one."""
    certain = module.of(node, v.BODY)
    if certain is not None:
        return certain
    if isinstance(node, (ast.Dict, ast.Tuple, ast.List)):
        parts = node.values if isinstance(node, ast.Dict) else node.elts
        found = [one for one in (bodies_in(part, module) for part in parts) if one is not None]
        if found:
            return any(found)
    for value in v.in_order(module.kinds(node)):
        inside = [one.certain for one in value.detail if one.kind in (v.BODY, v.LETTER)] \
            if value.kind == v.LIST else []
        if inside:
            return all(inside) and not v.UNKNOWN <= value.detail
    return holds(module.kinds(node), module)
