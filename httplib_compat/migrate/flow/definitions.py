"""Functions and classes: they are bound where they stand, and run when the module has run."""
import ast
from typing import Any

from . import values as v
from .attributes import is_property
from .environment import Scope
from .ownfunctions import is_static
from .statements import Statements
from .values import NOTHING, UNKNOWN, Kinds, join, only


class Definitions(Statements):
    """Runs a whole module."""

    def run_FunctionDef(self, statement: Any) -> None:
        defaults = [default and self.evaluate(default)
                    for default in [*statement.args.defaults, *statement.args.kw_defaults]]
        for decorator in statement.decorator_list:
            self.evaluate(decorator)
        self.state.define(statement, defaults)
        self.state.scope.bind(statement.name, only(v.FUNCTION, statement))

    run_AsyncFunctionDef = run_FunctionDef

    def run_ClassDef(self, statement: ast.ClassDef) -> None:
        self.state.derives(statement, [self.evaluate(base) for base in statement.bases])
        for decorator in statement.decorator_list:
            self.evaluate(decorator)
        above = self.state.scope
        scope = self.state.scopes.setdefault(statement, Scope("class", above))
        self.state.scope = scope
        self.run(statement.body)
        self.state.scope = above
        for name, kinds in scope.ever.items():
            self.claim(statement, name, kinds)
        above.bind(statement.name, only(v.CLASS, statement))

    def claim(self, owner: ast.ClassDef, name: str, kinds: Kinds) -> None:
        """Remember what stands in the body of a class: its methods and its fields."""
        methods = [value.detail for value in kinds
                   if value.kind == v.FUNCTION and value.detail in owner.body]
        self.state.own(owner, methods)
        if methods:
            return
        self.state.put(owner, name, kinds)

    def run_module(self, tree: ast.Module) -> None:
        """Run what stands in no function."""
        self.state.scope.now, self.state.dead, self.state.breaks = {}, False, []
        self.run(tree.body)

    def run_function(self, function: Any, above: Scope) -> None:
        """Run the body of a function over what its callers hand to it."""
        scope = self.state.scopes.setdefault(function, Scope("function", above))
        scope.now, scope.owner = {}, function
        before, self.state.scope, self.state.function = self.state.scope, scope, function
        self.state.dead, self.state.breaks = False, []
        handed = self.handed(function)
        for name, kinds in handed.items():
            scope.bind(name, kinds)
        scope.parameters = set(handed)
        self.run(function.body)
        if not self.state.dead and not is_property(function):
            self.state.give(function, only(v.NONE))
        self.state.scope, self.state.function = before, None

    def handed(self, function: Any) -> "dict[str, Kinds]":
        """Return what each parameter may be."""
        arguments = function.args
        plain = [*getattr(arguments, "posonlyargs", []), *arguments.args]
        with_default = [*plain[len(plain) - len(arguments.defaults):], *arguments.kwonlyargs]
        defaults = {one.arg: kinds for one, kinds in
                    zip(with_default, self.state.defaults.get(function, ())) if kinds}
        found = {}
        for one in [*plain, *arguments.kwonlyargs]:
            told = self.state.parameters.get((function, one.arg), UNKNOWN)
            default = defaults.get(one.arg)
            found[one.arg] = told if default is None else join((told, default))
        for rest in (arguments.vararg, arguments.kwarg):
            if rest is not None:
                found[rest.arg] = self.state.parameters.get((function, rest.arg), UNKNOWN)
        self.bind_first(function, plain, found)
        owner = self.state.methods.get(function)
        if owner is not None and any(map(is_handler, self.state.ancestors(owner))):
            found.update(handed_by_urllib2(function.name, [one.arg for one in plain]))
        return found

    def bind_first(self, function: Any, plain: Any, found: "dict[str, Kinds]") -> None:
        """Give ``self`` or ``cls`` its class."""
        owner = self.state.methods.get(function)
        if owner is None or not plain or is_static(function):
            return
        names = {decorator.id for decorator in function.decorator_list
                 if isinstance(decorator, ast.Name)}
        found[plain[0].arg] = only(v.CLASS, owner) if "classmethod" in names \
            else self.instance(owner)


def is_handler(name: str) -> bool:
    """Return whether a class is one of urllib2's handlers."""
    return name.startswith("urllib2.") and name.endswith(("Handler", "Processor"))


def handed_by_urllib2(method: str, parameters: "list[str]") -> "dict[str, Kinds]":
    """Return what urllib2 hands to a method of a handler, by the names of its parameters."""
    kinds = []
    if method.endswith("_response"):
        kinds = [NOTHING, UNKNOWN, only(v.OPENED)]
    elif "_error" in method or method == "redirect_request":
        kinds = [NOTHING, UNKNOWN, only(v.OPENED), only(v.NUMBER), only(v.TEXT),
                 only(v.MESSAGE, "urlopen")]
    return {name: what for name, what in list(zip(parameters, kinds))[1:]}
