"""Names, literals, displays and parameters of the old parser's tree."""
import ast
from typing import Any, Dict, List, Optional, Type

from .literals import parse_number, parse_string
from .places import Places, word

NAME, NUMBER, STRING = 1, 2, 3
_SINGLETONS = {"None": None, "True": True, "False": False}


class Atoms(Places):
    """What has no operator; `expression` finds the method for a node."""

    def __init__(self, symbols: Dict[int, str], lines: List[str]):
        super().__init__(lines)
        self.symbols = symbols

    def name(self, node: Any) -> str:
        """Return the name of a node's symbol; empty for a leaf."""
        return self.symbols.get(node.type, "")

    def expression(self, node: Any) -> ast.expr:
        """Return the expression that a node of the old tree stands for."""
        if not node.children:
            return self.at(self.leaf(node), node)
        made: ast.expr = getattr(self, self.name(node))(node)
        return made

    def leaf(self, leaf: Any) -> ast.expr:
        if leaf.type == NUMBER:
            return ast.Constant(parse_number(leaf.value))
        if leaf.type == STRING:
            return self.string([leaf])
        if leaf.value in _SINGLETONS:
            return ast.Constant(_SINGLETONS[leaf.value])
        if leaf.value == "yield":
            return ast.Yield(None)
        return ast.Name(leaf.value, ast.Load())

    def string(self, leaves: List[Any]) -> ast.expr:
        values, prefixes = zip(*(parse_string(leaf.value) for leaf in leaves))
        if all(isinstance(value, bytes) for value in values):
            made = ast.Constant(b"".join(values))
        else:
            made = ast.Constant("".join(value.decode("latin-1") if isinstance(value, bytes)
                                        else value for value in values))
        made.kind = "u" if any("u" in prefix for prefix in prefixes) else None
        return made

    def items(self, node: Optional[Any], symbol: str) -> List[Any]:
        """Return the members of a list with commas, which is no list if it has one member."""
        if node is None:
            return []
        if self.name(node) != symbol:
            return [node]
        return [child for child in node.children if word(child) != ","]

    def stored(self, target: ast.expr, context: Type[ast.expr_context] = ast.Store) -> ast.expr:
        """Return a target of an assignment or `del`, marked as such all the way down."""
        if hasattr(target, "ctx"):
            target.ctx = context()
        if isinstance(target, ast.Starred):
            self.stored(target.value, context)
        for element in getattr(target, "elts", ()):
            self.stored(element, context)
        return target

    def atom(self, node: Any) -> ast.expr:
        children = node.children
        opening = children[0]
        if opening.type == STRING:
            return self.at(self.string(children), node)
        inner = children[1] if len(children) == 3 else None
        if opening.value == "(":
            return self.parenthesized(node, inner)
        if opening.value == "[":
            return self.list_display(node, inner)
        if opening.value == "{":
            return self.brace_display(node, inner)
        if opening.value == "`":
            called = self.at(ast.Name("repr", ast.Load()), opening)
            return self.at(ast.Call(called, [self.expression(inner)], []), node)
        return self.at(ast.Constant(...), node)

    def parenthesized(self, node: Any, inner: Optional[Any]) -> ast.expr:
        if inner is None:
            return self.at(ast.Tuple([], ast.Load()), node)
        made = self.expression(inner)
        # A tuple has its parentheses for its own, another expression does not.
        return self.at(made, node) if isinstance(made, (ast.Tuple, ast.GeneratorExp)) else made

    def list_display(self, node: Any, inner: Optional[Any]) -> ast.expr:
        if inner is not None and self.is_comprehension(inner):
            return self.comprehension(ast.ListComp, inner, node)
        elements = [self.expression(item) for item in self.items(inner, "listmaker")]
        return self.at(ast.List(elements, ast.Load()), node)

    def is_comprehension(self, node: Any) -> bool:
        return bool(node.children) and self.name(node.children[-1]) in ("comp_for", "old_comp_for")

    def testlist_gexp(self, node: Any) -> ast.expr:
        if self.is_comprehension(node):
            return self.comprehension(ast.GeneratorExp, node)
        return self.tuple_of(node)

    def tuple_of(self, node: Any) -> ast.expr:
        elements = [self.expression(item) for item in self.items(node, self.name(node))]
        return self.at(ast.Tuple(elements, ast.Load()), node)

    testlist = testlist1 = testlist_safe = testlist_star_expr = exprlist = tuple_of

    def brace_display(self, node: Any, inner: Optional[Any]) -> ast.expr:
        signs = [word(child) for child in inner.children] if inner is not None else []
        if inner is not None and self.is_comprehension(inner):
            return self.brace_comprehension(node, inner)
        if inner is not None and ":" not in signs and "**" not in signs:
            members = [self.expression(item) for item in self.items(inner, "dictsetmaker")]
            return self.at(ast.Set(members), node)
        made = ast.Dict([], [])
        parts = self.items(inner, "dictsetmaker")
        while parts:
            if word(parts[0]) == "**":
                made.keys.append(None)
                made.values.append(self.expression(parts[1]))
                parts = parts[2:]
            else:
                made.keys.append(self.expression(parts[0]))
                made.values.append(self.expression(parts[2]))
                parts = parts[3:]
        return self.at(made, node)

    def brace_comprehension(self, node: Any, inner: Any) -> ast.expr:
        if word(inner.children[1]) != ":":
            return self.comprehension(ast.SetComp, inner, node)
        key, _, value, clause = inner.children
        return self.at(ast.DictComp(self.expression(key), self.expression(value),
                                    self.generators(clause)), node)

    def comprehension(self, made: Type[Any], inner: Any, node: Any = None) -> ast.expr:
        built: ast.expr = made(self.expression(inner.children[0]),
                               self.generators(inner.children[-1]))
        return self.at(built, inner if node is None else node)

    def generators(self, clause: Any) -> List[ast.comprehension]:
        found: List[ast.comprehension] = []
        while clause is not None:
            children = [child for child in clause.children if word(child) != "async"]
            if children[0].value == "for":
                target = self.stored(self.expression(children[1]))
                found.append(ast.comprehension(target, self.expression(children[3]), [], 0))
                clause = children[4] if len(children) > 4 else None
            else:
                found[-1].ifs.append(self.expression(children[1]))
                clause = children[2] if len(children) > 2 else None
        return found

    def parameters_of(self, nodes: List[Any]) -> ast.arguments:
        made = ast.arguments(posonlyargs=[], args=[], vararg=None, kwonlyargs=[], kw_defaults=[],
                             kwarg=None, defaults=[])
        parts: List[Any] = []
        for node in nodes:
            several = self.name(node) in ("typedargslist", "varargslist")
            parts += node.children if several else [node]
        for piece in split_at_commas(parts):
            self.parameter(made, piece)
        return made

    def parameter(self, made: ast.arguments, piece: List[Any]) -> None:
        sign = word(piece[0])
        if sign == "*" and len(piece) > 1:
            made.vararg = self.named_parameter(piece[1])
        elif sign == "**":
            made.kwarg = self.named_parameter(piece[1])
        elif sign != "*":
            self.plain_parameter(made, piece)

    def plain_parameter(self, made: ast.arguments, piece: List[Any]) -> None:
        default = self.expression(piece[2]) if len(piece) == 3 else None
        if made.vararg is not None:
            made.kwonlyargs.append(self.named_parameter(piece[0]))
            made.kw_defaults.append(default)
            return
        made.args.append(self.named_parameter(piece[0]))
        if default is not None:
            made.defaults.append(default)

    def named_parameter(self, node: Any) -> ast.arg:
        """Return a parameter; the name of a tuple of parameters is empty, as it has none."""
        if self.name(node) == "tname":
            return self.at(ast.arg(node.children[0].value, None), node)
        return self.at(ast.arg(word(node), None), node)


def split_at_commas(parts: List[Any]) -> List[List[Any]]:
    """Return the runs of nodes between commas."""
    pieces: List[List[Any]] = [[]]
    for part in parts:
        if word(part) == ",":
            pieces.append([])
        else:
            pieces[-1].append(part)
    return [piece for piece in pieces if piece]
