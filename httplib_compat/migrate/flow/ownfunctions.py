"""Functions and classes of the module: what they are given, and what they give.

By a call, or by what calls them for the program: a thread, a pool, `map`, `reduce`.
"""
import ast
from typing import Any, Dict, List, Optional, Sequence

from . import values as v
from .builtins import instance_of, members
from .contents import Contents
from .globals import is_exception
from .values import NOTHING, UNKNOWN, Kinds, Value, join, list_of, only, tuple_of

MAPPING = ("map", "filter", "itertools.imap", "itertools.ifilter")
FOLDING = ("reduce", "functools.reduce")
RUNNING = ("threading.Thread", "threading.Timer", "multiprocessing.Process",
           "thread.start_new_thread", "_thread.start_new_thread", "gevent.spawn", "eventlet.spawn")
_COMPARING = {ast.In: "__contains__", ast.NotIn: "__contains__", ast.Eq: "__eq__",
              ast.NotEq: "__ne__"}
_OF_POOLS = ("map", "imap", "imap_unordered", "map_async", "submit", "apply", "apply_async",
             "spawn")


class OwnFunctions(Contents):
    """Calls of functions, methods, lambdas, classes and records of this module."""

    def call_own(self, function: Any, given: List[Kinds], named: Dict[str, Kinds]) -> Kinds:
        """Hand arguments to a function of this module and return what it gives."""
        parameters = [argument.arg for argument in
                      [*getattr(function.args, "posonlyargs", []), *function.args.args]]
        for name, kinds in zip(parameters, given):
            self.state.hand(function, name, kinds)
        self.hand_rest(function, parameters, given[len(parameters):], named)
        return self.state.given_by(function, NOTHING)

    def hand_rest(self, function: Any, parameters: List[str], rest: List[Kinds],
                  named: Dict[str, Kinds]) -> None:
        """Hand to a function what ``*args`` and ``**kwargs`` take, and what it is given by name.
        """
        arguments = function.args
        if arguments.vararg is not None:
            self.state.hand(function, arguments.vararg.arg, tuple_of(rest))
        known = {*parameters, *(one.arg for one in arguments.kwonlyargs)}
        for name in known & set(named):
            self.state.hand(function, name, named[name])
        if arguments.kwarg is not None:
            self.put_all(arguments.kwarg, NOTHING, {
                name: kinds for name, kinds in named.items() if name not in known})
            self.state.hand(function, arguments.kwarg.arg, only(v.DICT, arguments.kwarg))

    def call_function_here(self, value: Value, nodes: Sequence[ast.AST], given: List[Kinds],
                           named: Dict[str, Kinds]) -> Kinds:
        """Return what a function of this module gives; lists it is given learn what it adds."""
        if value.kind == v.LAMBDA:
            self.call_own(value.detail, given, named)
            return self.state.given_by(value.detail, UNKNOWN)
        if value.kind == v.FUNCTION:
            result = self.call_own(value.detail, given, named)
            self.fill_arguments(value.detail, nodes, 0)
            return result
        owner, function = value.detail
        static = is_static(function)
        first = [] if static else [self.instance(owner.detail, owner.certain)]
        result = self.call_own(function, [*first, *given], named)
        self.fill_arguments(function, nodes, len(first))
        return result

    def special(self, value: Value, name: str, given: List[Kinds]) -> Optional[Kinds]:
        """Return what a special method of an instance gives: ``__iter__`` of one that is looped
        over. None if its class has no such method here.
        """
        function = self.state.method(value.detail, name) if value.kind == v.OWN else None
        if function is None or is_static(function):
            return None
        return self.call_own(function, [self.instance(value.detail, value.certain), *given], {})

    def specially(self, kinds: Kinds, name: str, otherwise: Kinds) -> Kinds:
        """Return what a special method of values gives; `otherwise` if none of them has it."""
        given = [self.special(value, name, []) for value in kinds if value.kind == v.OWN]
        found = [one for one in given if one is not None]
        return join(found) if found else otherwise

    def members_of(self, kinds: Kinds) -> Kinds:
        """Return what a loop over some values gives."""
        return members(self.sequence(kinds))

    def sequence(self, kinds: Kinds) -> Kinds:
        """Return lists for the dicts and the instances among some values that are looped over."""
        if not any(value.kind in (v.DICT, v.OWN) for value in kinds):
            return kinds
        made = [list_of(self.state.keys_of(value.detail)) for value in kinds
                if value.kind == v.DICT]
        rest = frozenset(value for value in kinds if value.kind != v.DICT)
        return join((self.specially(rest, "__iter__", rest), *made))

    def compared(self, node: ast.Compare) -> None:
        """Hand to the methods of instances what these are compared with, or asked to contain."""
        sides = [node.left, *node.comparators]
        for operator, left, right in zip(node.ops, sides, sides[1:]):
            name = _COMPARING.get(type(operator))
            owner, other = (right, left) if name == "__contains__" else (left, right)
            for value in self.evaluate(owner) if name else ():
                self.special(value, name or "", [self.evaluate(other)])

    def call_any(self, function: Kinds, nodes: Sequence[ast.AST], given: List[Kinds]) -> Kinds:
        """Return what functions of this module give that another function calls; else UNKNOWN."""
        results = [self.call_function_here(one, nodes, given, {}) for one in v.in_order(function)
                   if one.kind in (v.FUNCTION, v.BOUND, v.LAMBDA)]
        return join(results) if results else UNKNOWN

    def run_by(self, name: str, node: ast.Call, given: List[Kinds],
               named: Dict[str, Kinds]) -> Optional[Kinds]:
        """Return what a function gives that runs others, None if it runs none."""
        if name in RUNNING:
            return self.handed_on(node, given, named)
        if len(given) < 2 or name not in MAPPING + FOLDING:
            return None
        sequences = [self.members_of(one) for one in given[1:]]
        if name in FOLDING:
            first = join((sequences[0], *given[2:3]))
            return self.call_any(given[0], (), [first, sequences[0]])
        made = self.call_any(given[0], (), sequences)
        return list_of(sequences[0] if name.endswith("filter") else made)

    def handed_on(self, node: ast.Call, given: List[Kinds], named: Dict[str, Kinds]) -> Kinds:
        """``Thread(target=f, args=(x,))``, ``pool.map(f, list)``, ``submit(f, x)`` and their like.
        """
        attr = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        function = named.get("target", given[0] if given else NOTHING)
        if attr in ("submit", "spawn"):
            self.call_any(function, node.args[1:], given[1:])
        elif "map" in attr:
            return list_of(self.call_any(function, (), [self.members_of(one)
                                                        for one in given[1:]]))
        else:
            place = [one.value for one in node.keywords if one.arg == "args"] + node.args[1:2]
            handed = next((value.detail for kinds in (named.get("args", NOTHING), *given[1:2])
                           for value in kinds if value.kind == v.TUPLE), ())
            nodes = place[0].elts if place and isinstance(place[0], ast.Tuple) else ()
            self.call_any(function, nodes, list(handed))
        return UNKNOWN

    def record(self, fields: Sequence[str], given: List[Kinds], named: Dict[str, Kinds]) -> Kinds:
        """Return what a namedtuple is that is made of some values."""
        known = {**dict(zip(fields, given)), **named}
        made = tuple_of(known.get(name, UNKNOWN) for name in fields)
        return frozenset(value._replace(origin=tuple(fields)) for value in made)

    def instance(self, owner: ast.ClassDef, certain: bool = True) -> Kinds:
        """Return what an instance of a class of this module is, with all it inherits."""
        inherited = join(instance_of(name) for name in self.state.ancestors(owner))
        return only(v.OWN, owner, certain) | (inherited if certain else v.doubtful(inherited))

    def construct(self, owner: ast.ClassDef, node: ast.Call, given: List[Kinds],
                  named: Dict[str, Kinds]) -> Kinds:
        made = self.instance(owner)
        function = self.state.method(owner, "__init__")
        if function is not None:
            self.call_own(function, [made, *given], named)
            self.fill_arguments(function, node.args, 1)
        elif any(map(is_exception, self.state.ancestors(owner))):
            self.state.put(owner, "args", tuple_of(given))
        for fields in self.state.records(owner):
            record = self.record(fields, given, named)
            for value in record:
                for name, kinds in zip(fields, value.detail):
                    self.state.put(owner, name, kinds)
            made |= record
        return made


def is_static(function: Any) -> bool:
    """Return whether a method takes no instance."""
    return any(isinstance(decorator, ast.Name) and decorator.id == "staticmethod"
               for decorator in getattr(function, "decorator_list", []))


def is_runner(method: str) -> bool:
    """Return whether a method of that name is a pool's, or an executor's, that runs functions."""
    return method in _OF_POOLS
