"""Calls: of functions and classes of this module, of methods, of the standard library."""
import abc
import ast
from typing import Any, Callable, Dict, List, Optional, Type

from . import values as v
from .attributes import attribute
from .builtins import (
    FUNCTIONS,
    IN_MEMORY,
    RESULTS,
    Arguments,
    file_mode,
    instance_of,
    of_body,
    taken_apart,
)
from .globals import canonical
from .state import State
from .tables import LOWERED, METHODS, READ, READING, method
from .values import NOTHING, UNKNOWN, Kinds, Value, join, list_of, only


_ANSWERS = (v.RESPONSE, v.OPENED, v.FILE_OF_ANSWER)


class Calls(abc.ABC):
    """Evaluates calls; what it needs of the other expressions is below it."""

    def __init__(self, state: State):
        self.state = state
        #: What evaluates, or runs, each type of node, filled as types are met.
        self.methods: Dict[Type[ast.AST], Callable[[Any], Any]] = {}

    @abc.abstractmethod
    def evaluate(self, node: Optional[ast.AST]) -> Kinds:
        """Return what an expression may be, and remember it."""

    def evaluate_Call(self, node: ast.Call) -> Kinds:
        function = self.evaluate(node.func)
        given = [self.evaluate(argument) for argument in node.args]
        named = {keyword.arg: self.evaluate(keyword.value) for keyword in node.keywords
                 if keyword.arg}
        for keyword in node.keywords:
            if keyword.arg is None:
                self.evaluate(keyword.value)
        starred = any(isinstance(argument, ast.Starred) for argument in node.args)
        results = [self.call(value, node, [] if starred else given, named) for value in function]
        if len(results) == 1:
            return results[0]
        return join(results) if results else UNKNOWN

    def call(self, value: Value, node: ast.Call, given: List[Kinds],
             named: Dict[str, Kinds]) -> Kinds:
        """Return what a call of one value gives."""
        if value.kind == v.FUNCTION:
            return self.call_own(value.detail, given, named)
        if value.kind == v.BOUND:
            owner, function = value.detail
            if is_static(function):
                return self.call_own(function, given, named)
            return self.call_own(function, [self.instance(owner.detail, owner.certain), *given],
                                 named)
        if value.kind == v.LAMBDA:
            return self.state.given_by(value.detail, UNKNOWN)
        if value.kind == v.CLASS:
            return self.construct(value.detail, given, named)
        if value.kind == v.METHOD:
            return self.call_method(value.detail[0], value.detail[1], node, given)
        if value.kind == v.GLOBAL:
            return self.call_global(value.detail, node, given)
        if getattr(node.func, "attr", "") == "decompress":
            return of_body(given)  # of a decompressor, whoever made it
        return UNKNOWN

    def call_own(self, function: Any, given: List[Kinds], named: Dict[str, Kinds]) -> Kinds:
        """Hand arguments to a function of this module and return what it gives."""
        parameters = [argument.arg for argument in
                      [*getattr(function.args, "posonlyargs", []), *function.args.args]]
        for name, kinds in zip(parameters, given):
            self.state.hand(function, name, kinds)
        for name, kinds in named.items():
            self.state.hand(function, name, kinds)
        return self.state.given_by(function, NOTHING)

    def instance(self, owner: ast.ClassDef, certain: bool = True) -> Kinds:
        """Return what an instance of a class of this module is, with all it inherits."""
        inherited = join(instance_of(name) for name in self.state.ancestors(owner))
        return only(v.OWN, owner, certain) | (inherited if certain else v.doubtful(inherited))

    def construct(self, owner: ast.ClassDef, given: List[Kinds], named: Dict[str, Kinds]) -> Kinds:
        made = self.instance(owner)
        function = self.state.method(owner, "__init__")
        if function is not None:
            self.call_own(function, [made, *given], named)
        return made

    def call_method(self, owner: Value, name: str, node: ast.Call, given: List[Kinds]) -> Kinds:
        """Return what a method of the tables gives; lists learn what is put into them."""
        if owner.kind == v.LIST:
            return self.call_list(owner, name, node, given)
        if owner.kind in (v.TEXT, v.UNICODE, v.BYTES) and name == "join" and given:
            return self.joined(owner, given[0])
        if owner.kind == v.HEADER_NAME and name == "lower":
            return only(v.HEADER_NAME, "lowered", owner.certain)
        if owner.kind == v.FILE and name in READING:
            return READ.get(owner.detail, UNKNOWN)
        if owner.kind == v.MESSAGE and name == "items":
            return only(v.HEADERS, None, owner.certain)
        if owner.kind == v.HEADER_DICT and owner.detail == "lowered" and name in LOWERED:
            return LOWERED[name]
        result = method(owner.kind, name)
        if result is None:
            return UNKNOWN
        if (owner.kind, name) in ((v.MESSAGE, "get"), (v.RESPONSE, "getheader")):
            result = METHODS[owner.kind, name]
        return v.as_bare_as(owner, result if owner.certain else v.doubtful(result))

    def joined(self, owner: Value, pieces: Kinds) -> Kinds:
        """``''.join(pieces)`` of a body is a body, for Python 2 at least."""
        bodies = [member for value in pieces if value.kind == v.LIST
                  for member in value.detail if member.kind == v.BODY]
        if bodies:
            return join(v.as_bare_as(body, only(v.BODY)) for body in bodies)
        return only(owner.kind)

    def call_list(self, owner: Value, name: str, node: ast.Call, given: List[Kinds]) -> Kinds:
        if name in ("append", "add", "insert", "extend") and given:
            added = given[-1]
            if name == "extend":
                added = join(value.detail for value in added if value.kind == v.LIST)
            self.learn(node.func, list_of(join((owner.detail, added))))
        if name in ("pop", "popleft"):
            members: Kinds = owner.detail
            return members
        return UNKNOWN

    @abc.abstractmethod
    def learn(self, function: ast.AST, kinds: Kinds) -> None:
        """Let the name a method was called on hold what the call made of it."""

    def call_global(self, name: str, node: ast.Call, given: List[Kinds]) -> Kinds:
        """Return what a function or class from elsewhere gives."""
        if name in ("open", "file", "io.open", "codecs.open", "os.fdopen"):
            return frozenset({Value(v.FILE, file_mode(node), True, node)})
        if name in ("getattr", "__builtin__.getattr"):
            return self.call_getattr(node, given)
        if name == "super":
            return self.call_super(node)
        if name in ("__import__", "importlib.import_module", "six.moves.import_module"):
            first = node.args[0] if node.args else None
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                return only(v.GLOBAL, canonical(first.value))
        if name == "functools.partial" and given:
            return given[0]
        if name in IN_MEMORY and given and v.BODY in {value.kind for value in given[0]}:
            return frozenset({Value(v.FILE, IN_MEMORY[name], True, node)})
        if name == "gzip.GzipFile":
            return self.unzipped(node, given)
        return self.call_by_code(name, node, given)

    def call_by_code(self, name: str, node: ast.Call, given: List[Kinds]) -> Kinds:
        """Return what a function gives that is told what to make by the letters of its first."""
        first = node.args[0].value if node.args and isinstance(node.args[0], ast.Constant) else None
        if name in ("struct.unpack", "struct.unpack_from") and len(given) > 1:
            return taken_apart(first, given[1]) if isinstance(first, str) else UNKNOWN
        if name == "array.array":
            return only(v.ARRAY, first)
        return self.call_function(name, given)

    def unzipped(self, node: ast.Call, given: List[Kinds]) -> Kinds:
        """``gzip.GzipFile(fileobj=...)`` of an answer, or of a file in memory of a body."""
        files = [self.state.known(one.value, NOTHING) for one in node.keywords
                 if one.arg == "fileobj"] + given[3:4]
        for value in v.in_order(join(files)):
            origin = value.origin.args[0] if value.kind == v.FILE and value.origin and \
                value.detail in IN_MEMORY.values() else None
            if value.kind in _ANSWERS or origin is not None and any(
                    one.kind == v.BODY for one in self.state.known(origin, NOTHING)):
                return only(v.FILE_OF_ANSWER, v.BARE, value.certain)
        return UNKNOWN

    def call_function(self, name: str, given: Arguments) -> Kinds:
        """Return what a function of the tables makes of its arguments."""
        if name in FUNCTIONS:
            return FUNCTIONS[name](given)
        if name in RESULTS:
            return RESULTS[name]
        return (instance_of(name) if name.startswith("httplib.") else NOTHING) or UNKNOWN

    def call_getattr(self, node: ast.Call, given: List[Kinds]) -> Kinds:
        name = node.args[1] if len(node.args) > 1 else None
        if isinstance(name, ast.Constant) and isinstance(name.value, str):
            found = attribute(self.state, given[0], name.value)
            return join((found, *given[2:3]))
        return UNKNOWN

    def call_super(self, node: ast.Call) -> Kinds:
        """``super()`` or ``super(Class, self)``: the class, and what its foreign bases are."""
        owner = self.state.methods.get(self.state.function)
        for value in v.in_order(self.state.known(node.args[0], NOTHING)) if node.args else NOTHING:
            if value.kind == v.CLASS:
                owner = value.detail
        if owner is None:
            return UNKNOWN
        inherited = join(instance_of(name) for name in self.state.ancestors(owner))
        return only(v.SUPER, owner) | inherited


def is_static(function: Any) -> bool:
    """Return whether a method takes no instance."""
    return any(isinstance(decorator, ast.Name) and decorator.id == "staticmethod"
               for decorator in getattr(function, "decorator_list", []))
