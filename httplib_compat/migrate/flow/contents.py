"""What dicts and lists hold: what a program puts into them, wherever it does.

A dict is told by the place that made it, so that what one function puts into it under a key the
others find there. A list has no such place: what is put into it goes to the name it has.
"""
import abc
import ast
from typing import Any, Dict, Iterable, List, Optional, Tuple

from . import values as v
from .builtins import FUNCTIONS
from .children import children
from .globals import is_exception
from .paths import path_of
from .state import ANY, State, constant
from .values import NOTHING, UNKNOWN, Kinds, Value, join, list_of, only, tuple_of

MAKING = frozenset(("dict", "collections.OrderedDict", "collections.defaultdict",
                     "ordereddict.OrderedDict", "UserDict.UserDict"))
_VALUES = ("values", "itervalues", "viewvalues")
_ITEMS = ("items", "iteritems", "viewitems")
_KEYS = ("keys", "iterkeys", "viewkeys")
_TAKING = ("get", "pop", "setdefault")
# What gives back what it was given, by way of bytes.
_KEEPING = ("pickle", "marshal")
ADDING = ("append", "appendleft", "add", "insert", "put", "put_nowait")
_GIVING = ("pop", "popleft", "get", "get_nowait")


class Contents(abc.ABC):
    """Dicts, by the display or the call that made them, and lists, by their names."""

    def __init__(self, state: State):
        self.state = state

    @abc.abstractmethod
    def evaluate(self, node: Optional[ast.AST]) -> Kinds:
        """Return what an expression may be, and remember it."""

    @abc.abstractmethod
    def assign_attribute(self, target: ast.Attribute, kinds: Kinds) -> None:
        """Let an attribute hold some values."""

    # ---- dicts ---------------------------------------------------------------------------------

    def make(self, name: str, node: ast.AST, given: List[Kinds],
             named: Dict[str, Kinds]) -> Kinds:
        """``dict(pairs, name=value)``: a dict that holds these; UNKNOWN of what is unknown."""
        if name.endswith("defaultdict"):
            if any(value.detail in ("list", "set") for value in join(given[:1])):
                self.state.put_entry(node, ANY, list_of(NOTHING))
            given = given[1:]
        known = all(value.kind in (v.DICT, v.LIST) for value in given[0]) if given else True
        self.put_all(node, given[0] if given else NOTHING, named)
        return only(v.DICT, node) if known else only(v.DICT, node) | UNKNOWN

    def put_all(self, made: ast.AST, given: Kinds, named: Dict[str, Kinds]) -> None:
        """Put into a dict what ``dict()`` or ``update()`` is given."""
        for value in given:
            if value.kind == v.DICT and value.detail is not made:
                for key, kinds in self.state.inside(value.detail):
                    self.state.put_entry(made, key, kinds)
                self.state.put_key(made, self.state.keys_of(value.detail))
            elif value.kind == v.LIST:
                for pair in value.detail:
                    if pair.kind == v.TUPLE and len(pair.detail) == 2:
                        self.state.put_entry(made, ANY, pair.detail[1])
                        self.state.put_key(made, pair.detail[0])
                    elif pair.kind == v.LIST:
                        self.state.put_entry(made, ANY, pair.detail)
                        self.state.put_key(made, pair.detail)
        for name, kinds in named.items():
            self.state.put_entry(made, name, kinds)

    def put(self, owner: Kinds, key: Any, kinds: Kinds) -> None:
        """``owner[key] = ...``, for what of `owner` is a dict."""
        for value in owner:
            if value.kind == v.DICT:
                self.state.put_entry(value.detail, constant(key), kinds)
                self.state.put_key(value.detail, self.state.known(key, UNKNOWN))

    def entry(self, made: ast.AST, key: Any) -> Kinds:
        """Return what a dict holds under a key, or under any if the key is unknown."""
        wanted = constant(key)
        found = [kinds for name, kinds in self.state.inside(made)
                 if wanted is ANY or name is ANY or name == wanted]
        return join(found) if found else UNKNOWN

    def call_dict(self, owner: Value, name: str, node: ast.Call, given: List[Kinds],
                  named: Dict[str, Kinds]) -> Kinds:
        """Return what a method of a dict gives."""
        made: ast.AST = owner.detail
        if name in _TAKING and node.args:
            found = self.entry(made, node.args[0])
            if name == "setdefault" and len(given) > 1:
                self.put(frozenset({owner}), node.args[0], given[1])
            return join((NOTHING if found is UNKNOWN and given[1:] else found, *given[1:2]))
        if name == "copy":
            return frozenset({owner})
        if name == "update":
            self.put_all(made, given[0] if given else NOTHING, named)
        if name in _KEYS:
            return list_of(self.state.keys_of(made))
        inside = self.state.inside(made)
        if name in _VALUES + _ITEMS and inside:
            values = join(kinds for _, kinds in inside)
            return list_of(values if name in _VALUES else
                           tuple_of((self.state.keys_of(made), values)))
        return UNKNOWN

    def names_here(self, node: ast.Call) -> Kinds:
        """``locals()``: a dict of what the names hold that are bound here."""
        for name, kinds in self.state.scope.now.items():
            if "." not in name:
                self.state.put_entry(node, name, kinds)
        return only(v.DICT, node)

    def made_by(self, name: str, node: ast.Call, given: List[Kinds],
                named: Dict[str, Kinds]) -> Optional[Kinds]:
        """Return the dict or the class of records that a function makes, None if it makes none."""
        if name == "collections.namedtuple":
            return only(v.RECORD, names_of_fields(node))
        if name in ("locals", "vars") and not given:
            return self.names_here(node)
        if name not in MAKING:
            return None
        headers = FUNCTIONS["dict"](given) if given and not named else UNKNOWN
        return self.make(name, node, given, named) if headers is UNKNOWN else headers

    def kept_by(self, name: str, given: List[Kinds]) -> Optional[Kinds]:
        """Return what a pickle gives back, which is what others were given; and remember of what
        exceptions are made. None of another function.
        """
        module, _, last = name.rpartition(".")
        if module in _KEEPING and last in ("dump", "dumps", "load", "loads"):
            return self.state.kept(module, given[0] if given and last[0] == "d" else NOTHING)
        if not is_exception(name):
            return None
        self.state.kept("the arguments of " + name, tuple_of(given))
        return UNKNOWN

    # ---- lists ---------------------------------------------------------------------------------

    def call_list(self, owner: Value, name: str, node: ast.Call, given: List[Kinds]) -> Kinds:
        """Return what a method of a list, a set or a queue gives; it learns what is put into it."""
        if name in (*ADDING, "extend", "update") and given and isinstance(node.func, ast.Attribute):
            added = given[0] if name.startswith("put") else given[-1]
            if name in ("extend", "update"):
                added = join(value.detail for value in added if value.kind == v.LIST)
            self.fill(node.func.value, list_of(join((owner.detail, added))))
        if name in _GIVING:
            members: Kinds = owner.detail
            return members
        return frozenset({owner}) if name in ("copy", "union") else UNKNOWN

    def fill(self, owner: ast.AST, kinds: Kinds) -> None:
        """Let what an expression names hold a list of more than before."""
        if isinstance(owner, ast.Name):
            self.state.grow(owner.id, join((self.evaluate(owner), kinds)))
        elif isinstance(owner, ast.Attribute) and path_of(owner):
            self.assign_attribute(owner, join((self.evaluate(owner), kinds)))
        elif isinstance(owner, ast.Subscript):
            self.put(self.evaluate(owner.value), owner.slice, kinds)
        elif isinstance(owner, ast.Call) and isinstance(owner.func, ast.Attribute) and \
                owner.func.attr == "setdefault" and owner.args:
            self.put(self.evaluate(owner.func.value), owner.args[0], kinds)

    def fill_arguments(self, function: Any, nodes: Iterable[ast.AST], skipped: int) -> None:
        """Let the arguments of a call hold what the function puts into its parameters."""
        arguments = function.args
        names = [one.arg for one in [*getattr(arguments, "posonlyargs", []), *arguments.args]]
        for name, node in zip(names[skipped:], nodes):
            learned = self.state.learned_by(function, name)
            if learned is not None:
                self.fill(node, learned)


def names_of_fields(call: ast.Call) -> Tuple[str, ...]:
    """Return the names in ``namedtuple('Page', 'url body')``; none if they are not written out."""
    fields: Any = call.args[1] if len(call.args) > 1 else None
    if isinstance(fields, ast.Constant) and isinstance(fields.value, str):
        return tuple(fields.value.replace(",", " ").split())
    return tuple(one.value for one in children(fields) if isinstance(one, ast.Constant)
                 and isinstance(one.value, str)) if isinstance(fields, (ast.List, ast.Tuple)) \
        else ()
