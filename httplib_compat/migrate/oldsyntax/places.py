"""Where a node of the old parser begins and ends, in the terms of `ast`."""
import ast
from typing import Any, List, Tuple, TypeVar

Node = TypeVar("Node", bound=ast.AST)


def first_leaf(node: Any) -> Any:
    """Return the first leaf below a node, or the node if it is one."""
    while node.children:
        node = node.children[0]
    return node


def last_leaf(node: Any) -> Any:
    """Return the last leaf with text below a node: line ends and dedents are no part of it."""
    if not node.children:
        return node
    for child in reversed(node.children):
        leaf = last_leaf(child)
        if leaf.value.strip():
            return leaf
    return first_leaf(node)


class Places:
    """Gives nodes of `ast` their lines, and their columns in bytes of UTF-8."""

    def __init__(self, lines: List[str]):
        self.lines = lines

    def column(self, line: int, characters: int) -> int:
        """Return the byte in UTF-8 of a character of a line."""
        text = self.lines[line - 1] if line <= len(self.lines) else ""
        if text.isascii():
            return characters
        return len(text[:characters].encode("utf-8", "surrogatepass"))

    def end(self, leaf: Any) -> Tuple[int, int]:
        """Return the line and the column behind a leaf, which may span lines."""
        rows = leaf.value.split("\n")
        line = leaf.lineno + len(rows) - 1
        start = leaf.column if len(rows) == 1 else 0
        return line, self.column(line, start + len(rows[-1]))

    def at(self, made: Node, first: Any, last: Any = None) -> Node:
        """Return `made` with the place of the old nodes from `first` to `last`."""
        leaf = first_leaf(first)
        place: Any = made
        place.lineno, place.col_offset = leaf.lineno, self.column(leaf.lineno, leaf.column)
        place.end_lineno, place.end_col_offset = self.end(
            last_leaf(first if last is None else last))
        return made


def word(node: Any) -> str:
    """Return the text of a leaf; empty for a node with children."""
    return getattr(node, "value", "")
