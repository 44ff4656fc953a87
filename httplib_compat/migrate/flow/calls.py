"""Calls: of functions and classes of this module, of methods, of the standard library."""
import abc
import ast
from typing import Any, Callable, Dict, List, Optional, Sequence, Type

from . import values as v
from .attributes import attribute
from .builtins import (
    FUNCTIONS,
    IN_MEMORY,
    LOOPING,
    RESULTS,
    Arguments,
    file_mode,
    instance_of,
    of_body,
    taken_apart,
)
from .globals import canonical
from .ownfunctions import OwnFunctions, is_runner
from .state import State
from .tables import LOWERED, METHODS, READ, READING, method
from .values import NOTHING, UNKNOWN, Kinds, Value, join, only


CODECS_OF_BYTES = ("base64", "base64_codec", "hex", "hex_codec", "zlib", "bz2", "quopri", "uu")
_STRINGS = (v.TEXT, v.UNICODE, v.BYTES, v.BODY)
_ANSWERS = (v.RESPONSE, v.OPENED, v.FILE_OF_ANSWER)


class Calls(OwnFunctions):
    """Evaluates calls; what it needs of the other expressions is below it."""

    def __init__(self, state: State):
        super().__init__(state)
        #: What evaluates, or runs, each type of node, filled as types are met.
        self.methods: Dict[Type[ast.AST], Callable[[Any], Any]] = {}

    @abc.abstractmethod
    def evaluate(self, node: Optional[ast.AST]) -> Kinds:
        """Return what an expression may be, and remember it."""

    def evaluate_Call(self, node: ast.Call) -> Kinds:
        function = self.evaluate(node.func)
        given = self.given(node.args)
        named: Dict[str, Kinds] = {}
        for keyword in node.keywords:
            kinds = self.evaluate(keyword.value)
            named.update({keyword.arg: kinds} if keyword.arg else self.spread(kinds))
        results = [self.call(value, node, given, named) for value in function]
        if len(results) == 1:
            return results[0]
        return join(results)

    def given(self, nodes: Sequence[ast.expr]) -> List[Kinds]:
        """Return what the positional arguments of a call may be, as far as their places are known.
        """
        found: List[Kinds] = []
        known = True
        for node in nodes:
            kinds = self.evaluate(node)
            if isinstance(node, ast.Starred):
                tuples = [value.detail for value in self.evaluate(node.value)
                          if value.kind == v.TUPLE]
                known = known and len(tuples) == 1
                found += tuples[0] if known else ()
            elif known:
                found.append(kinds)
        return found

    def spread(self, kinds: Kinds) -> Dict[str, Kinds]:
        """Return what ``**`` of a dict gives by names."""
        return {key: held for value in kinds if value.kind == v.DICT
                for key, held in self.state.inside(value.detail) if isinstance(key, str)}

    def call(self, value: Value, node: ast.Call, given: List[Kinds],
             named: Dict[str, Kinds]) -> Kinds:
        """Return what a call of one value gives."""
        if value.kind == v.FUNCTION:
            return self.call_function_here(value, node.args, given, named)
        if value.kind in (v.BOUND, v.LAMBDA):
            return self.call_function_here(value, node.args, given, named)
        if value.kind == v.CLASS:
            return self.construct(value.detail, node, given, named)
        if value.kind == v.OWN:
            made = self.special(value, "__call__", given)
            return UNKNOWN if made is None else made
        if value.kind == v.RECORD:
            return self.record(value.detail, given, named)
        if value.kind == v.METHOD:
            return self.call_method(value.detail[0], value.detail[1], node, given, named)
        if value.kind == v.GLOBAL:
            return self.call_global(value.detail, node, given, named)
        if is_runner(getattr(node.func, "attr", "")):
            return self.handed_on(node, given, named)
        if getattr(node.func, "attr", "") == "decompress":
            return of_body(given)  # of a decompressor, whoever made it
        return UNKNOWN

    def call_method(self, owner: Value, name: str, node: ast.Call, given: List[Kinds],
                    named: Dict[str, Kinds]) -> Kinds:
        """Return what a method of the tables gives; lists learn what is put into them."""
        if owner.kind == v.LIST:
            return self.call_list(owner, name, node, given)
        if owner.kind == v.DICT:
            return self.call_dict(owner, name, node, given, named)
        made = self.of_string(owner, name, node, given) if owner.kind in _STRINGS else None
        if made is not None:
            return made
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

    def of_string(self, owner: Value, name: str, node: ast.Call,
                  given: List[Kinds]) -> Optional[Kinds]:
        """Return what a method of a string gives by what it is given, None of another method."""
        if name in ("decode", "encode") and given:
            return of_codec(owner, name, node)
        return self.joined(owner, given[0]) if name == "join" and given and \
            owner.kind != v.BODY else None

    def joined(self, owner: Value, pieces: Kinds) -> Kinds:
        """``''.join(pieces)`` of a body is a body, for Python 2 at least."""
        bodies = [member for value in pieces if value.kind == v.LIST
                  for member in value.detail if member.kind == v.BODY]
        if bodies:
            return join(v.as_bare_as(body, only(v.BODY)) for body in bodies)
        return only(owner.kind)

    def call_global(self, name: str, node: ast.Call, given: List[Kinds],
                    named: Dict[str, Kinds]) -> Kinds:
        """Return what a function or class from elsewhere gives."""
        if name in ("open", "file", "io.open", "codecs.open", "os.fdopen"):
            return frozenset({Value(v.FILE, file_mode(node), True, node)})
        if name in ("getattr", "__builtin__.getattr", "super"):
            return self.call_super(node) if name == "super" else self.call_getattr(node, given)
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
        made = self.kept_by(name, given)
        if made is None:
            made = self.made_by(name, node, given, named)
        if made is None:
            made = self.run_by(name, node, given, named)
        return self.call_by_code(name, node, given) if made is None else made

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
        if name in LOOPING:
            return LOOPING[name]([self.sequence(one) for one in given])
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


def of_codec(owner: Value, name: str, call: ast.Call) -> Optional[Kinds]:
    """Return what a string gives by a codec that is named: bytes, also by ``decode('hex')``.

    None where the tables know: what is decoded otherwise is text.
    """
    first = call.args[0]
    codec = first.value if isinstance(first, ast.Constant) else None
    if name == "encode":
        return only(v.BYTES, "encoded") if isinstance(codec, str) and owner.kind in (
            v.TEXT, v.UNICODE) else None
    return v.bare(only(v.BODY, None, owner.certain)) if owner.kind == v.BODY and \
        codec in CODECS_OF_BYTES else None
