"""Edits that put one expression in the place of another."""
import ast
from typing import List, Type

from ..module import Module
from .arguments import extent
from .edits import Edit

# What another expression may stand in without parentheses, if that is no sum and no choice.
_OPEN = (ast.Assign, ast.Return, ast.Expr, ast.If, ast.While, ast.Call, ast.keyword, ast.For)
_CLOSED = ("[", "{", "''.join(", "list(")


def renamed(attribute: ast.Attribute, name: str, module: Module) -> Edit:
    """Return the edit that asks for another attribute."""
    end = extent(attribute, module)[1]
    return Edit(end - len(attribute.attr), end, name)


def replaced(node: ast.expr, text: str, module: Module, *more: Type[ast.AST]) -> List[Edit]:
    """Return the edit that puts text in the place of an expression, in parentheses if it must.

    It needs none in `more` types of nodes. No edit at all where a comment would be lost.
    """
    start, end = extent(node, module)
    if "#" in module.source.text[start:end]:
        return []
    stands = isinstance(module.parents[node], (*_OPEN, *more)) or text.startswith(_CLOSED)
    return [Edit(start, end, text if stands else "(%s)" % text)]
