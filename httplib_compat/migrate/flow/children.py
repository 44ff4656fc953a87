"""The nodes below a node that a rule may ask about: no contexts as Load, no signs of operators."""
import ast
from typing import Dict, List, Tuple, Type

_SIGNS = frozenset(("ctx", "op", "ops"))
# Fields of the types that there are most of, in which no node ever stands.
_PLAIN = frozenset(("attr", "id", "arg", "kind", "level", "conversion", "type_comment"))
_FIELDS: Dict[Type[ast.AST], Tuple[str, ...]] = {ast.Constant: ()}
#: Types below which no node ever stands.
CHILDLESS = frozenset((ast.Name, ast.Constant, ast.alias, ast.Pass, ast.Break, ast.Continue))


def children(node: ast.AST) -> List[ast.AST]:
    """Return the nodes right below a node, in the order of its fields."""
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
