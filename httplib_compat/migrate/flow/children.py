"""The nodes below a node that a rule may ask about: no contexts as Load, no signs of operators."""
import ast
from typing import Dict, List, Tuple, Type

_SIGNS = frozenset(("ctx", "op", "ops"))
# Types that have no node below them; most nodes of a program are of one of these.
_FIELDS: Dict[Type[ast.AST], Tuple[str, ...]] = {ast.Name: (), ast.Constant: (), ast.alias: ()}


def children(node: ast.AST) -> List[ast.AST]:
    """Return the nodes right below a node, in the order of its fields."""
    names = _FIELDS.get(type(node))
    if names is None:
        names = _FIELDS[type(node)] = tuple(name for name in node._fields if name not in _SIGNS)
    found: List[ast.AST] = []
    for name in names:
        value = getattr(node, name, None)
        if isinstance(value, ast.AST):
            found.append(value)
        elif isinstance(value, list):
            found += [one for one in value if isinstance(one, ast.AST)]
    return found
