"""Which lines belong together: those of one statement, without the statements inside it."""
import ast
from typing import Dict, List, Tuple

from ..parsing import Unparsed, parse
from ..source import Source


class Statements:
    """The statements of a file, by their lines; every line is its own where nobody can read it."""

    def __init__(self, source: Source) -> None:
        self._starts: Dict[int, int] = {}
        try:
            tree = parse(source).tree
        except Unparsed:
            return
        spans = [span_of(node) for node in ast.walk(tree) if isinstance(node, ast.stmt)]
        for first, last in sorted(spans, key=lambda span: span[0] - span[1]):  # the longest first
            for line in range(first, last + 1):
                self._starts[line] = first

    def start_of(self, line: int) -> int:
        """Return the first line of the statement that a line is in."""
        return self._starts.get(line, line)


def span_of(node: ast.stmt) -> Tuple[int, int]:
    """Return the first and last line of a statement; of one with a body those before the body."""
    decorators: List[ast.expr] = getattr(node, "decorator_list", [])
    first = min([node.lineno] + [one.lineno for one in decorators])
    body = getattr(node, "body", None)
    last = getattr(node, "end_lineno", None) or node.lineno
    if body:
        last = max(node.lineno, min(last, body[0].lineno - 1))
    return first, last
