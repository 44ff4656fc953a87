"""Runs the statements of a program over what its names may hold, in the order they stand."""
import ast
from typing import Any, List, Optional

from . import conditions
from . import values as v
from .bindings import Bindings
from .children import children
from .environment import Names, joined
from .values import NOTHING, UNKNOWN, Kinds, join, list_of, only

_ENDS = (ast.Return, ast.Raise, ast.Continue)


class Statements(Bindings):
    """One method for each statement that binds, branches or leaves."""

    def run(self, body: List[ast.stmt]) -> None:
        for statement in body:
            method = self.methods.get(type(statement))
            if method is None:
                name = "run_" + type(statement).__name__
                method = self.methods[type(statement)] = getattr(self, name, self.run_other)
            method(statement)
            if isinstance(statement, _ENDS):
                self.state.dead = True

    def run_other(self, statement: ast.stmt) -> None:
        for child in children(statement):
            if isinstance(child, ast.expr):
                self.evaluate(child)
        for name in ("body", "orelse", "finalbody"):
            self.run(getattr(statement, name, []))

    # ---- branches ------------------------------------------------------------------------------

    def decide(self, test: ast.expr) -> Optional[bool]:
        """Return what a test of Python's version gives on Python 3; None for another test."""
        return conditions.decide(test)

    def run_If(self, statement: ast.If) -> None:
        self.evaluate(statement.test)
        decided = self.decide(statement.test)
        if decided is not None:
            self.run(statement.body if decided else statement.orelse)
            return
        before = dict(self.state.scope.now)
        self.narrow(statement.test, True)
        ways = self.way(statement.body)
        self.state.scope.now = before
        self.narrow(statement.test, False)
        self.meet(ways + self.way(statement.orelse))

    def way(self, body: List[ast.stmt]) -> List[Names]:
        """Run a branch; return the names as they are at its end, or nothing if it has none."""
        before, self.state.dead = self.state.dead, False
        self.run(body)
        dead, self.state.dead = self.state.dead, before
        return [] if dead else [dict(self.state.scope.now)]

    def meet(self, ways: List[Names]) -> None:
        """Go on with what any of several ways left; with none, nothing goes on here."""
        if ways:
            self.state.scope.now = joined(ways)
        else:
            self.state.dead = True

    def narrow(self, test: ast.expr, holds: bool) -> None:
        """Take from a name what cannot be in it where a test of its type holds, or does not."""
        found = conditions.narrowed(test)
        known = found and self.state.find(found.path)
        if found is None or not known:
            return
        wanted = found.bytes_pass == holds
        kept = frozenset(value for value in known
                         if (value.kind in conditions.BYTE_KINDS) == wanted
                         or value.kind in (v.UNKNOWN_KIND, v.GLOBAL))
        self.state.scope.narrow(found.path, kept)

    def run_While(self, statement: ast.While) -> None:
        endless = isinstance(statement.test, ast.Constant) and bool(statement.test.value)
        before = dict(self.state.scope.now)
        self.state.breaks.append([])
        for _ in range(2):
            self.evaluate(statement.test)
            ways = self.way(statement.body)
            self.state.scope.now = joined([before, *ways])
        self.evaluate(statement.test)
        left = self.state.breaks.pop()
        self.meet(left if endless else [dict(self.state.scope.now), *left])
        self.run(statement.orelse)

    def run_For(self, statement: Any) -> None:
        iterated = self.evaluate(statement.iter)
        before = dict(self.state.scope.now)
        self.state.breaks.append([])
        for _ in range(2):
            self.assign(statement.target, self.members_of(iterated))
            ways = self.way(statement.body)
            self.state.scope.now = joined([before, *ways, *self.state.breaks[-1]])
        self.state.breaks.pop()
        self.run(statement.orelse)

    run_AsyncFor = run_For

    def run_Break(self, statement: ast.Break) -> None:
        if self.state.breaks:
            self.state.breaks[-1].append(dict(self.state.scope.now))
        self.state.dead = True

    def run_With(self, statement: Any) -> None:
        for item in statement.items:
            kinds = self.evaluate(item.context_expr)
            if item.optional_vars is not None:
                self.assign(item.optional_vars, self.specially(kinds, "__enter__", kinds))
        self.run(statement.body)

    run_AsyncWith = run_With

    def run_Match(self, statement: Any) -> None:
        """One of the cases runs, or none; what their patterns bind is not followed."""
        self.evaluate(statement.subject)
        before = dict(self.state.scope.now)
        ways = [before]
        for case in statement.cases:
            self.state.scope.now = dict(before)
            ways += self.way(case.body)
        self.meet(ways)

    def run_Try(self, statement: Any) -> None:
        before = dict(self.state.scope.now)
        ways = self.way([*statement.body, *statement.orelse])
        after = dict(self.state.scope.now)
        for handler in statement.handlers:
            self.state.scope.now = joined([before, after])
            caught = self.evaluate(handler.type) if handler.type is not None else UNKNOWN
            if handler.name:
                self.state.scope.bind(handler.name, self.raised(caught))
            ways += self.way(handler.body)
        self.meet(ways)
        if not ways:
            self.state.scope.now = joined([before, after])
        self.run(statement.finalbody)

    run_TryStar = run_Try

    # ---- leaving -------------------------------------------------------------------------------

    def run_Return(self, statement: ast.Return) -> None:
        kinds = self.evaluate(statement.value)
        if self.state.function is not None:
            self.state.give(self.state.function, kinds)

    def evaluate_Yield(self, node: ast.Yield) -> Kinds:
        kinds = list_of(self.evaluate(node.value))
        if self.state.function is not None:
            self.state.give(self.state.function, kinds)
        return UNKNOWN

    def raised(self, caught: Kinds) -> Kinds:
        """Return what the name of an ``except`` holds."""
        names: List[Kinds] = []
        for value in caught:
            if value.kind == v.TUPLE:
                names += [self.raised(one) for one in value.detail]
            elif value.kind == v.GLOBAL:
                names.append(only(v.ERROR, value.detail))
            elif value.kind == v.CLASS:
                names += [only(v.ERROR, name) for name in self.state.ancestors(value.detail)]
                names.append(only(v.OWN, value.detail))
            else:
                names.append(UNKNOWN)
        return join(names) if names else NOTHING
