"""The nodes below a node that a rule may ask about: no contexts as Load, no signs of operators."""
import ast
from typing import Any, Callable, Dict, List, Tuple, Type

_SIGNS = frozenset(("ctx", "op", "ops"))
# Fields of the types that there are most of, in which no node ever stands.
_PLAIN = frozenset(("attr", "id", "arg", "kind", "level", "conversion", "type_comment"))
_FIELDS: Dict[Type[ast.AST], Tuple[str, ...]] = {ast.Constant: ()}
# The types that have most of the nodes below them, told without asking what each field holds.
_TOLD: Dict[Type[ast.AST], Callable[[Any], List[ast.AST]]] = {
    ast.Assign: lambda node: [*node.targets, node.value],
    ast.Attribute: lambda node: [node.value],
    ast.BinOp: lambda node: [node.left, node.right],
    ast.Call: lambda node: [node.func, *node.args, *node.keywords],
    ast.Compare: lambda node: [node.left, *node.comparators],
    ast.Expr: lambda node: [node.value],
    ast.Name: lambda node: [],
    ast.Subscript: lambda node: [node.value, node.slice],
    ast.Tuple: lambda node: list(node.elts),
    ast.arguments: lambda node: [one for one in (
        *node.posonlyargs, *node.args, node.vararg, *node.kwonlyargs, *node.kw_defaults, node.kwarg,
        *node.defaults) if one is not None],
    ast.keyword: lambda node: [node.value],
}
#: Types below which no node ever stands.
CHILDLESS = frozenset((ast.Name, ast.Constant, ast.alias, ast.Pass, ast.Break, ast.Continue))


def children(node: ast.AST) -> List[ast.AST]:
    """Return the nodes right below a node, in the order of its fields: a list of its own."""
    told = _TOLD.get(type(node))
    if told is not None:
        return told(node)
    names = _FIELDS.get(type(node))
    if names is None:
        names = _FIELDS[type(node)] = tuple(
            name for name in node._fields if name not in _SIGNS and name not in _PLAIN)
    found: List[ast.AST] = []
    for name in names:
        value = getattr(node, name, None)
        if isinstance(value, list):
            found += [one for one in value if isinstance(one, ast.AST)]
        elif isinstance(value, ast.AST):
            found.append(value)
    return found
