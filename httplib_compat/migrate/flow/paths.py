"""Names with attributes, as the text they are in the source."""
import ast
from typing import List


def path_of(node: ast.AST) -> str:
    """Return ``self.conn`` for that expression; empty for what is no name with attributes."""
    parts: List[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name):
        return ""
    return ".".join([node.id, *reversed(parts)])
