"""What one analysis knows: the kinds of every expression, and what passes between functions.

It is run in rounds. What a call hands to a function, what a function returns and what a method puts
into ``self`` is known to the others in the next round. A function that has seen all of what it asks
for is not run again: it is stale once one of these says more.
"""
import ast
from typing import Any, Dict, List, Optional, Sequence, Set, Tuple

from .environment import Names, Scope
from .values import NOTHING, UNKNOWN, Kinds, in_order, join

Function = Any  # ast.FunctionDef, ast.AsyncFunctionDef or ast.Lambda

#: The key of what is put into a dict under a key that is not written out.
ANY = object()


class State:
    """The memory of an analysis; `changed` tells that another round would see more."""

    def __init__(self, lines: Sequence[str] = ()) -> None:
        self.lines = lines
        # While a function runs, or the module, None: of its own nodes alone.
        self.kinds: Dict[ast.AST, Kinds] = {}
        self.kinds_of: Dict[Optional[Function], Dict[ast.AST, Kinds]] = {}
        self.scope = Scope("module")
        self.scopes: Dict[ast.AST, Scope] = {}
        self.parameters: Dict[Tuple[Function, str], Kinds] = {}
        self.defaults: Dict[Function, List[Optional[Kinds]]] = {}
        self.returns: Dict[Function, Kinds] = {}
        self.fields: Dict[Tuple[ast.ClassDef, str], Kinds] = {}
        # What is put into dicts, by the node that made them and the key.
        self.entries: Dict[ast.AST, Dict[Any, Kinds]] = {}
        self.keys: Dict[ast.AST, Kinds] = {}
        self.keeping: Dict[str, Kinds] = {}
        # What a function puts into the lists it is given.
        self.learned: Dict[Tuple[Function, str], Kinds] = {}
        # The function that a lambda stands in, which runs it.
        self.homes: Dict[Function, Optional[Function]] = {}
        self.functions: Dict[Function, Scope] = {}
        self.methods: Dict[Function, ast.ClassDef] = {}
        self.members: Dict[ast.ClassDef, Dict[str, Function]] = {}
        self.lines_of: Dict[ast.ClassDef, List[ast.ClassDef]] = {}
        self.bases: Dict[ast.ClassDef, List[Kinds]] = {}
        self.function: Optional[Function] = None
        self.dead = False
        self.breaks: List[List[Names]] = []
        self.changed = False
        # Whether the module imports httplib at all: only there a use may stand for a type.
        self.guessing = False
        # The names asked of a dotted path, by the function or class it stands in.
        self.uses: Dict[Optional[ast.AST], Dict[str, Set[str]]] = {}
        # Who has to run, the module being None, and who has to at the next round whatever happens.
        self.stale: Set[Optional[Function]] = self.scope.stale
        self.stale.add(None)
        self.curious: Set[Optional[Function]] = set()
        # Who has asked for what a function returns, or for a field of that name.
        self.readers: Dict[Any, Set[Optional[Function]]] = {}

    # ---- who runs ------------------------------------------------------------------------------

    def begin(self, function: Optional[Function]) -> bool:
        """Return whether a function, or the module, has to run; then nothing is known of it."""
        if function not in self.stale and function not in self.curious:
            return False
        self.stale.discard(function)
        self.curious.discard(function)
        self.kinds = self.kinds_of[function] = {}
        return True

    def gather(self) -> None:
        """Let `kinds` be of all nodes."""
        self.kinds = {}
        for kinds in self.kinds_of.values():
            self.kinds.update(kinds)

    def asked_for(self, what: Any) -> None:
        """Remember that who runs has asked for something that may become more."""
        self.readers.setdefault(what, set()).add(self.function)

    def has_changed(self, what: Any) -> None:
        """Let those run again who have asked for something."""
        self.changed = True
        self.stale |= self.readers.pop(what, set())

    # ---- what is known -------------------------------------------------------------------------

    def is_ascii(self, node: ast.expr) -> bool:
        """Return whether the lines an expression stands on are ASCII, as its source is then."""
        rows = self.lines[node.lineno - 1:node.end_lineno or node.lineno]
        return all(row.isascii() for row in rows)

    def record(self, node: ast.AST, kinds: Kinds) -> Kinds:
        """Remember what a node may be, beside what it was on another way here."""
        before = self.kinds.get(node)
        if before is None:
            self.kinds[node] = kinds
        elif before is not kinds:
            self.kinds[node] = join((before, kinds))
        return kinds

    def known(self, node: ast.AST, otherwise: Kinds) -> Kinds:
        """Return what a node may be that may stand in another function."""
        found = self.kinds.get(node)
        if found is not None:
            return found
        self.curious.add(self.function)
        return next((kinds[node] for kinds in self.kinds_of.values() if node in kinds), otherwise)

    def find(self, name: str) -> Optional[Kinds]:
        """Return what a name may hold; None if nothing here says so."""
        return self.scope.find(name, self.function)

    def star(self, module: str) -> None:
        """Let all names of a module be here."""
        self.scope.starred.append(module)
        self.stale.update(self.functions, (None,))

    def define(self, function: Function, defaults: List[Optional[Kinds]]) -> None:
        """Remember a function of this module, and what its parameters are by default."""
        if function not in self.functions:
            self.functions[function] = self.scope
            self.changed = True
        elif self.defaults[function] == defaults:
            return
        self.defaults[function] = defaults
        self.stale.add(function)

    def hand(self, function: Function, name: str, kinds: Kinds) -> None:
        """Add to what is known of a parameter."""
        if self.add(self.parameters, (function, name), kinds):
            self.changed = True
            self.stale.add(self.homes.get(function, function))

    def give(self, function: Function, kinds: Kinds) -> None:
        """Add to what is known of a result."""
        if self.add(self.returns, function, kinds):
            self.has_changed(function)

    def given_by(self, function: Function, otherwise: Kinds) -> Kinds:
        """Return what a function gives as far as it is known yet."""
        self.asked_for(function)
        return self.returns.get(function, otherwise)

    def put(self, owner: ast.ClassDef, name: str, kinds: Kinds) -> None:
        """Add to what is known of an attribute of a class."""
        if self.add(self.fields, (owner, name), kinds):
            self.has_changed(name)

    def put_entry(self, made: ast.AST, key: Any, kinds: Kinds) -> None:
        """Add to what is known of what a dict holds under a key."""
        if self.add(self.entries.setdefault(made, {}), key, kinds):
            self.has_changed(made)

    def put_key(self, made: ast.AST, kinds: Kinds) -> None:
        """Add to what is known of the keys of a dict."""
        if self.add(self.keys, made, kinds):
            self.has_changed(made)

    def keys_of(self, made: ast.AST) -> Kinds:
        """Return what the keys of a dict may be; UNKNOWN of one that is not seen to have any."""
        self.asked_for(made)
        written = [self.known(key, UNKNOWN) for key in made.keys if key is not None] \
            if isinstance(made, ast.Dict) else []
        return join((*written, self.keys.get(made, NOTHING))) or UNKNOWN

    def inside(self, made: ast.AST) -> List[Tuple[Any, Kinds]]:
        """Return keys and values of a dict: those written out, and those that were put in."""
        self.asked_for(made)
        written = [(constant(key), self.known(value, UNKNOWN)) for key, value in zip(
            made.keys, made.values) if key is not None] if isinstance(made, ast.Dict) else []
        return written + list(self.entries.get(made, {}).items())

    def kept(self, where: str, kinds: Kinds) -> Kinds:
        """Add to what is kept somewhere; return all of it, UNKNOWN where that is nothing."""
        self.asked_for(where)
        if kinds and self.add(self.keeping, where, kinds):
            self.has_changed(where)
        return self.keeping.get(where, UNKNOWN)

    def grow(self, name: str, kinds: Kinds) -> None:
        """Let the list of a name hold more, wherever the name is bound."""
        if self.function is not None and self.scope.is_parameter(name) and \
                self.add(self.learned, (self.function, name), kinds):
            self.has_changed((self.function, name))
        self.scope.grow(name, kinds)

    def learned_by(self, function: Function, name: str) -> Optional[Kinds]:
        """Return what a function puts into a list that it is given, None for nothing."""
        self.asked_for((function, name))
        return self.learned.get((function, name))

    def add(self, table: Dict[Any, Kinds], key: Any, kinds: Kinds) -> bool:
        """Add to what a table knows of something; return whether it knows more now."""
        before = table.get(key)
        after = kinds if before is None else join((before, kinds))
        if after == before:
            return False
        table[key] = after
        return True

    def field(self, owner: ast.ClassDef, name: str) -> Optional[Kinds]:
        """Return what an attribute of a class or of its bases in this module may be."""
        self.asked_for(name)
        for one in self.line(owner):
            if (one, name) in self.fields:
                return self.fields[one, name]
        return None

    def line(self, owner: ast.ClassDef) -> List[ast.ClassDef]:
        """Return a class and those of this module that it derives from, nearest first."""
        found = self.lines_of.get(owner)
        if found is None:
            found = self.lines_of[owner] = []
            waiting = [owner]
            while waiting:
                one = waiting.pop(0)
                if one not in found:
                    found.append(one)
                    waiting += [value.detail for kinds in self.bases.get(one, [])
                                for value in in_order(kinds) if value.kind == "class"]
        return found

    def derives(self, owner: ast.ClassDef, bases: List[Kinds]) -> None:
        """Remember what a class derives from; what was told of the classes' lines is told anew."""
        if self.bases.get(owner) != bases:
            if owner in self.bases:
                self.stale.update(self.functions, (None,))
            self.bases[owner] = bases
            self.lines_of.clear()

    def own(self, owner: ast.ClassDef, methods: List[Function]) -> None:
        """Remember that some functions are methods of a class."""
        for function in methods:
            if self.methods.get(function) is not owner:
                self.methods[function] = owner
                self.stale.add(function)

    def records(self, owner: ast.ClassDef) -> List[Tuple[str, ...]]:
        """Return the names of the fields of the namedtuples that a class derives from."""
        return [value.detail for one in self.line(owner) for kinds in self.bases.get(one, [])
                for value in in_order(kinds) if value.kind == "record class"]

    def ancestors(self, owner: ast.ClassDef) -> List[str]:
        """Return the dotted names of the classes from elsewhere that a class derives from."""
        return [value.detail for one in self.line(owner) for kinds in self.bases.get(one, [])
                for value in in_order(kinds) if value.kind == "global"]

    def method(self, owner: ast.ClassDef, name: str, above: bool = False) -> Optional[Function]:
        """Return the method of a class, or of those `above` it only; None if it is not here."""
        for one in self.line(owner)[1 if above else 0:]:
            if one not in self.members:
                self.members[one] = {
                    statement.name: statement for statement in reversed(one.body)
                    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef))}
            if name in self.members[one]:
                return self.members[one][name]
        return None


def constant(key: Any) -> Any:
    """Return the value of a key that is written out, ANY for another."""
    if isinstance(key, ast.Constant) and isinstance(key.value, (str, int)):
        return key.value
    return ANY
