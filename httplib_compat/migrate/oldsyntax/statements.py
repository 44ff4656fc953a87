"""Statements of the old parser's tree, one method for each symbol of its grammar."""
import ast
from typing import Any, List, Optional, Tuple

from .expressions import _BINARY, Expressions
from .places import word

_KEYWORDS = {"pass": ast.Pass, "break": ast.Break, "continue": ast.Continue}


class Statements(Expressions):
    """What does something; `statement` finds the method for a node."""

    def module(self, tree: Any) -> ast.Module:
        """Return a whole program."""
        return ast.Module(self.body(tree.children), [])

    def body(self, nodes: List[Any]) -> List[ast.stmt]:
        made: List[ast.stmt] = []
        for node in nodes:
            if self.name(node) == "simple_stmt":
                made += [self.statement(child) for child in node.children
                         if getattr(child, "value", "x").strip(" ;\t\n\r")]
            elif node.children:
                made.append(self.statement(node))
        return made

    def suite_of(self, node: Any) -> List[ast.stmt]:
        return self.body(node.children if self.name(node) == "suite" else [node])

    def statement(self, node: Any) -> ast.stmt:
        """Return the statement that a node of the old tree stands for."""
        value = getattr(node, "value", None)
        if value in _KEYWORDS:
            return self.at(_KEYWORDS[value](), node)
        if value in ("return", "raise"):
            return self.at(ast.Return(None) if value == "return" else ast.Raise(None, None), node)
        if value == "print":
            return self.command(node, "print", [])
        method = getattr(self, self.name(node) + "_statement", None)
        if method is None:
            return self.at(ast.Expr(self.expression(node)), node)
        made: ast.stmt = method(node)
        return made

    def command(self, node: Any, name: str, arguments: List[ast.expr]) -> ast.stmt:
        function = self.at(ast.Name(name, ast.Load()), node.children[0] if node.children else node)
        call = self.at(ast.Call(function, arguments, []), node)
        return self.at(ast.Expr(call), node)

    def print_stmt_statement(self, node: Any) -> ast.stmt:
        parts = [child for child in node.children[1:] if word(child) != ","]
        target = None
        if parts and word(parts[0]) == ">>":
            target, parts = parts[1], parts[2:]
        made = self.command(node, "print", [self.expression(part) for part in parts])
        if target is not None:
            made.value.keywords.append(  # type: ignore[attr-defined]
                self.at(ast.keyword("file", self.expression(target)), target))
        return made

    def exec_stmt_statement(self, node: Any) -> ast.stmt:
        parts = [self.expression(part) for part in node.children[1::2]]
        alone = parts[0] if len(parts) == 1 else None
        return self.command(node, "exec", alone.elts if isinstance(alone, ast.Tuple) else parts)

    def expr_stmt_statement(self, node: Any) -> ast.stmt:
        children = node.children
        sign = word(children[1])
        if self.name(children[1]) == "annassign":
            return self.annotated(node)
        if sign == "=":
            *targets, value = [self.expression(child) for child in children[::2]]
            return self.at(ast.Assign([self.stored(target) for target in targets], value), node)
        target: Any = self.stored(self.expression(children[0]))
        return self.at(ast.AugAssign(target, _BINARY[sign[:-1]](), self.expression(children[2])),
                       node)

    def annotated(self, node: Any) -> ast.stmt:
        target: Any = self.stored(self.expression(node.children[0]))
        parts = node.children[1].children
        value = self.expression(parts[3]) if len(parts) > 3 else None
        return self.at(ast.AnnAssign(target, self.expression(parts[1]), value, 1), node)

    def del_stmt_statement(self, node: Any) -> ast.stmt:
        targets = [self.stored(self.expression(target), ast.Del)
                   for target in self.items(node.children[1], "exprlist")]
        return self.at(ast.Delete(targets), node)

    def return_stmt_statement(self, node: Any) -> ast.stmt:
        return self.at(ast.Return(self.expression(node.children[1])), node)

    def raise_stmt_statement(self, node: Any) -> ast.stmt:
        """``raise X, y`` is told as ``raise X(y)``."""
        children = node.children
        raised = self.expression(children[1])
        if len(children) > 3 and word(children[2]) == "from":
            return self.at(ast.Raise(raised, self.expression(children[3])), node)
        if len(children) > 3:
            raised = self.at(ast.Call(raised, [self.expression(children[3])], []),
                             children[1], children[3])
        return self.at(ast.Raise(raised, None), node)

    def global_stmt_statement(self, node: Any) -> ast.stmt:
        return self.at(ast.Global([leaf.value for leaf in node.children[1::2]]), node)

    def assert_stmt_statement(self, node: Any) -> ast.stmt:
        parts = [self.expression(part) for part in node.children[1::2]]
        return self.at(ast.Assert(parts[0], parts[1] if len(parts) > 1 else None), node)

    def import_name_statement(self, node: Any) -> ast.stmt:
        names = [self.alias(item, "dotted_as_name")
                 for item in self.items(node.children[1], "dotted_as_names")]
        return self.at(ast.Import(names), node)

    def alias(self, node: Any, symbol: str) -> ast.alias:
        if self.name(node) == symbol:
            return self.at(ast.alias(dotted(node.children[0]), node.children[2].value), node)
        return self.at(ast.alias(dotted(node), None), node)

    def import_from_statement(self, node: Any) -> ast.stmt:
        children = node.children[1:]
        at = [word(child) for child in children].index("import")
        level = sum(len(child.value) for child in children[:at]
                    if set(getattr(child, "value", "x")) == {"."})
        modules = [dotted(child) for child in children[:at]
                   if set(getattr(child, "value", "x")) != {"."}]
        rest = [child for child in children[at + 1:] if word(child) not in "()"
                or child.children]
        names = [self.alias(item, "import_as_name")
                 for item in self.items(rest[0], "import_as_names")]
        return self.at(ast.ImportFrom(modules[0] if modules else None, names, level), node)

    def if_stmt_statement(self, node: Any) -> ast.stmt:
        children = list(node.children)
        otherwise: List[ast.stmt] = []
        if word(children[-3]) == "else":
            otherwise = self.suite_of(children[-1])
            children = children[:-3]
        made: Any = None
        for start in range(len(children) - 4, -1, -4):
            condition = self.expression(children[start + 1])
            made = self.at(ast.If(condition, self.suite_of(children[start + 3]), otherwise),
                           children[start], node)
            otherwise = [made]
        return made  # type: ignore[no-any-return]

    def otherwise(self, node: Any, at: int) -> List[ast.stmt]:
        """Return the statements behind the ``else:`` of a loop, which begins at a child."""
        return self.suite_of(node.children[at + 2]) if len(node.children) > at else []

    def while_stmt_statement(self, node: Any) -> ast.stmt:
        return self.at(ast.While(self.expression(node.children[1]),
                                 self.suite_of(node.children[3]), self.otherwise(node, 4)), node)

    def for_stmt_statement(self, node: Any) -> ast.stmt:
        target = self.stored(self.expression(node.children[1]))
        return self.at(ast.For(target, self.expression(node.children[3]),
                               self.suite_of(node.children[5]), self.otherwise(node, 6)), node)

    def try_stmt_statement(self, node: Any) -> ast.stmt:
        made = ast.Try(self.suite_of(node.children[2]), [], [], [])
        for head, suite in zip(node.children[3::3], node.children[5::3]):
            body = self.suite_of(suite)
            clause = word(head)
            if clause == "else":
                made.orelse = body
            elif clause == "finally":
                made.finalbody = body
            else:
                made.handlers.append(self.handler(head, suite, body))
        return self.at(made, node)

    def handler(self, head: Any, suite: Any, body: List[ast.stmt]) -> ast.ExceptHandler:
        caught, name, target = self.clause(head)
        made = self.at(ast.ExceptHandler(caught, name, body), head, suite)
        if target is not None:
            # ``except E, (a, b)``: what Python 2 unpacked, kept where a rule can ask for it.
            made.unpacked = target  # type: ignore[attr-defined]
        return made

    def clause(self, head: Any) -> Tuple[Optional[ast.expr], Optional[str], Optional[ast.expr]]:
        """Return what an ``except`` catches, the name it binds, and any other target."""
        if not head.children:
            return None, None, None
        caught = self.expression(head.children[1])
        if len(head.children) < 4:
            return caught, None, None
        target = self.expression(head.children[3])
        if isinstance(target, ast.Name):
            return caught, target.id, None
        return caught, None, self.stored(target)

    def with_stmt_statement(self, node: Any) -> ast.stmt:
        made = ast.With([], self.suite_of(node.children[-1]))
        for item in node.children[1:-2]:
            if word(item) == ",":
                continue
            if self.name(item) in ("with_item", "asexpr_test"):
                target = self.stored(self.expression(item.children[2]))
                made.items.append(ast.withitem(self.expression(item.children[0]), target))
            else:
                made.items.append(ast.withitem(self.expression(item), None))
        return self.at(made, node)

    def funcdef_statement(self, node: Any) -> ast.stmt:
        inner = node.children[2].children[1:-1]
        made: Any = ast.FunctionDef(name=node.children[1].value, args=self.parameters_of(inner),
                                    body=self.suite_of(node.children[-1]), decorator_list=[],
                                    returns=None, type_comment=None)
        made.type_params = []
        return self.at(made, node)  # type: ignore[no-any-return]

    def classdef_statement(self, node: Any) -> ast.stmt:
        between = [child for child in node.children[2:-2] if word(child) not in "()"
                   or child.children]
        bases = self.call(ast.Name("", ast.Load()), between[0] if between else None)
        made: Any = ast.ClassDef(name=node.children[1].value, bases=bases.args,
                                 keywords=bases.keywords, body=self.suite_of(node.children[-1]),
                                 decorator_list=[])
        made.type_params = []
        return self.at(made, node)  # type: ignore[no-any-return]

    def decorated_statement(self, node: Any) -> ast.stmt:
        made: Any = self.statement(node.children[1])
        for decorator in self.items(node.children[0], "decorators"):
            made.decorator_list.append(self.decorator_of(decorator))
        return made  # type: ignore[no-any-return]

    def decorator_of(self, node: Any) -> ast.expr:
        names = dotted(node.children[1]).split(".")
        made: ast.expr = self.at(ast.Name(names[0], ast.Load()), node.children[1])
        for name in names[1:]:
            made = self.at(ast.Attribute(made, name, ast.Load()), node.children[1])
        if len(node.children) > 3:
            inner = node.children[3] if word(node.children[3]) != ")" else None
            made = self.at(self.call(made, inner), node.children[1], node.children[-2])
        return made

    def async_stmt_statement(self, node: Any) -> ast.stmt:
        return self.statement(node.children[1])

    async_funcdef_statement = async_stmt_statement


def dotted(node: Any) -> str:
    """Return a dotted name as it is written, without blanks."""
    return "".join(leaf.value for leaf in node.children) if node.children else node.value.strip()
