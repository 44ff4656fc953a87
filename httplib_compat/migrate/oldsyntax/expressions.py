"""Expressions of the old parser's tree, one method for each symbol of its grammar."""
import ast
from typing import Any, Callable, Dict, List, Optional

from .atoms import Atoms
from .places import first_leaf, word

_BINARY: Dict[str, Callable[[], ast.operator]] = {
    "+": ast.Add, "-": ast.Sub, "*": ast.Mult, "/": ast.Div, "%": ast.Mod, "//": ast.FloorDiv,
    "@": ast.MatMult, "<<": ast.LShift, ">>": ast.RShift, "&": ast.BitAnd, "|": ast.BitOr,
    "^": ast.BitXor, "**": ast.Pow,
}
_UNARY: Dict[str, Callable[[], ast.unaryop]] = {
    "+": ast.UAdd, "-": ast.USub, "~": ast.Invert, "not": ast.Not}
_COMPARED: Dict[str, Callable[[], ast.cmpop]] = {
    "<": ast.Lt, ">": ast.Gt, "==": ast.Eq, ">=": ast.GtE, "<=": ast.LtE, "<>": ast.NotEq,
    "!=": ast.NotEq, "in": ast.In, "not in": ast.NotIn, "is": ast.Is, "is not": ast.IsNot}


class Expressions(Atoms):
    """Operators, calls and what else stands between atoms."""

    def power(self, node: Any) -> ast.expr:
        children = list(node.children)
        if word(children[0]) == "await":
            children.pop(0)
        value, first = self.expression(children.pop(0)), node.children[0]
        while children and self.name(children[0]) == "trailer":
            value = self.trailer(value, first, children.pop(0))
        if children:
            value = self.at(ast.BinOp(value, ast.Pow(), self.expression(children[1])), node)
        return value

    def trailer(self, value: ast.expr, first: Any, trailer: Any) -> ast.expr:
        opening, inner = trailer.children[0].value, trailer.children[1]
        if opening == ".":
            made: ast.expr = ast.Attribute(value, inner.value, ast.Load())
        elif opening == "[":
            made = ast.Subscript(value, self.index(inner), ast.Load())
        else:
            made = self.call(value, inner if len(trailer.children) == 3 else None)
        return self.at(made, first, trailer)

    def call(self, function: ast.expr, inner: Optional[Any]) -> ast.Call:
        made = ast.Call(function, [], [])
        for argument in self.items(inner, "arglist"):
            self.argument(made, argument)
        return made

    def argument(self, made: ast.Call, node: Any) -> None:
        """Put an argument where it belongs; in older members ``*`` and its value are siblings."""
        if self.name(node) != "argument":
            made.args.append(self.expression(node))
            return
        first, second = node.children[0], node.children[1]
        sign = word(first)
        if sign == "*":
            value = self.expression(second)
            made.args.append(self.at(ast.Starred(value, ast.Load()), node))
        elif sign == "**":
            made.keywords.append(self.at(ast.keyword(None, self.expression(second)), node))
        elif word(second) == "=":
            value = self.expression(node.children[2])
            made.keywords.append(self.at(ast.keyword(sign, value), node))
        else:
            made.args.append(self.comprehension(ast.GeneratorExp, node))

    def index(self, node: Any) -> Any:
        if self.name(node) == "subscriptlist":
            parts_of = [self.index(item) for item in self.items(node, "subscriptlist")]
            return self.at(ast.Tuple(parts_of, ast.Load()), node)
        if word(node) == ":":
            return self.at(ast.Slice(None, None, None), node)
        if self.name(node) != "subscript":
            return self.expression(node)
        parts: List[Optional[ast.expr]] = [None, None, None]
        number = 0
        for child in node.children:
            if self.name(child) == "sliceop":
                parts[2] = self.expression(child.children[1]) if len(child.children) > 1 else None
            elif word(child) == ":":
                number += 1
            else:
                parts[number] = self.expression(child)
        return self.at(ast.Slice(*parts), node)

    def binary(self, node: Any) -> ast.expr:
        children = node.children
        value = self.expression(children[0])
        for sign, right in zip(children[1::2], children[2::2]):
            value = self.at(ast.BinOp(value, _BINARY[sign.value](), self.expression(right)),
                            children[0], right)
        return value

    expr = xor_expr = and_expr = shift_expr = arith_expr = term = binary

    def factor(self, node: Any) -> ast.expr:
        sign, operand = node.children
        return self.at(ast.UnaryOp(_UNARY[sign.value](), self.expression(operand)), node)

    not_test = factor

    def comparison(self, node: Any) -> ast.expr:
        children = node.children
        signs = [" ".join(leaf.value for leaf in sign.children) or sign.value
                 for sign in children[1::2]]
        return self.at(ast.Compare(self.expression(children[0]),
                                   [_COMPARED[sign]() for sign in signs],
                                   [self.expression(right) for right in children[2::2]]), node)

    def or_test(self, node: Any) -> ast.expr:
        operator = ast.Or() if node.children[1].value == "or" else ast.And()
        return self.at(ast.BoolOp(operator, [self.expression(child)
                                             for child in node.children[::2]]), node)

    and_test = or_test

    def test(self, node: Any) -> ast.expr:
        chosen, _, condition, _, other = node.children
        return self.at(ast.IfExp(self.expression(condition), self.expression(chosen),
                                 self.expression(other)), node)

    def lambdef(self, node: Any) -> ast.expr:
        parameters = self.parameters_of(node.children[1:-2])
        return self.at(ast.Lambda(parameters, self.expression(node.children[-1])), node)

    old_lambdef = lambdef

    def star_expr(self, node: Any) -> ast.expr:
        return self.at(ast.Starred(self.expression(node.children[1]), ast.Load()), node)

    def namedexpr_test(self, node: Any) -> ast.expr:
        target = self.stored(self.expression(node.children[0]))
        value = self.expression(node.children[2])
        return self.at(ast.NamedExpr(target, value), node)  # type: ignore[arg-type]

    def yield_expr(self, node: Any) -> ast.expr:
        argument = node.children[1]
        if self.name(argument) == "yield_arg" and first_leaf(argument).value == "from":
            return self.at(ast.YieldFrom(self.expression(argument.children[1])), node)
        return self.at(ast.Yield(self.expression(argument)), node)
