"""Statements that bind names: imports, assignments, and calls that fill a list."""
import ast
from typing import List

from . import values as v
from .builtins import members
from .expressions import Expressions
from .globals import canonical
from .paths import path_of
from .values import Kinds, join, list_of, only


class Bindings(Expressions):
    """One method for each statement that lets a name hold something."""

    def run_Import(self, statement: ast.Import) -> None:
        for alias in statement.names:
            if alias.asname:
                self.state.scope.bind(alias.asname, only(v.GLOBAL, canonical(alias.name)))
            else:
                first = alias.name.split(".")[0]
                self.state.scope.bind(first, only(v.GLOBAL, canonical(first)))

    def run_ImportFrom(self, statement: ast.ImportFrom) -> None:
        module = "." * statement.level + (statement.module or "")
        for alias in statement.names:
            if alias.name == "*":
                self.state.star(canonical(module))
                continue
            whole = only(v.GLOBAL, canonical(module))
            self.state.scope.bind(alias.asname or alias.name, self.attribute_of(whole, alias.name))

    def run_Global(self, statement: ast.Global) -> None:
        for name in statement.names:
            self.state.scope.elsewhere[name] = self.state.scope.top()

    def run_Assign(self, statement: ast.Assign) -> None:
        kinds = self.evaluate(statement.value)
        for target in statement.targets:
            self.assign(target, kinds)

    def run_AnnAssign(self, statement: ast.AnnAssign) -> None:
        if statement.value is not None:
            self.assign(statement.target, self.evaluate(statement.value))

    def run_AugAssign(self, statement: ast.AugAssign) -> None:
        target = ast.copy_location(ast.BinOp(statement.target, statement.op, statement.value),
                                   statement)
        kinds = self.evaluate_BinOp(target)
        self.state.record(statement, kinds)
        self.assign(statement.target, kinds, again=True)

    def assign(self, target: ast.expr, kinds: Kinds, again: bool = False) -> None:
        """Let a target hold some values."""
        if isinstance(target, (ast.Tuple, ast.List)):
            self.unpack(target.elts, kinds)
            return
        if not again:
            self.state.record(target, kinds)
        if isinstance(target, ast.Name):
            self.state.scope.parameters.discard(target.id)
            self.state.scope.bind(target.id, kinds)
        elif isinstance(target, ast.Attribute):
            self.assign_attribute(target, kinds)
        elif isinstance(target, ast.Subscript):
            self.assign_item(target, kinds)

    def assign_item(self, target: ast.Subscript, kinds: Kinds) -> None:
        """``owner[key] = ...``: dicts hold it under the key, lists among their members."""
        owner = self.evaluate(target.value)
        self.evaluate(target.slice)
        self.put(owner, target.slice, kinds)
        lists = [value.detail for value in owner if value.kind == v.LIST]
        if lists:
            added = members(kinds) if isinstance(target.slice, ast.Slice) else kinds
            self.fill(target.value, list_of(join((*lists, added))))

    def assign_attribute(self, target: ast.Attribute, kinds: Kinds) -> None:
        path = path_of(target)
        if path:
            self.state.scope.bind(path, kinds)
        for value in self.evaluate(target.value):
            if value.kind in (v.OWN, v.CLASS):
                self.state.put(value.detail, target.attr, kinds)

    def unpack(self, targets: List[ast.expr], kinds: Kinds) -> None:
        for number, target in enumerate(targets):
            inside = target.value if isinstance(target, ast.Starred) else target
            parts = [value.detail[number] for value in kinds
                     if value.kind == v.TUPLE and number < len(value.detail)]
            part = join(parts) if parts else members(kinds)
            self.assign(inside, list_of(part) if inside is not target else part)
