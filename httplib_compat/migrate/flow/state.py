"""What one analysis knows: the kinds of every expression, and what passes between functions.

It is run in rounds. What a call hands to a function, what a function returns and what a method puts
into ``self`` is known to the others in the next round.
"""
import ast
from typing import Any, Dict, List, Optional, Sequence, Set, Tuple

from .environment import Names, Scope
from .values import NOTHING, UNKNOWN, Kinds, join

Function = Any  # ast.FunctionDef, ast.AsyncFunctionDef or ast.Lambda


class State:
    """The memory of an analysis; `changed` tells that another round would see more."""

    def __init__(self, lines: Sequence[str] = ()) -> None:
        self.lines = lines
        self.kinds: Dict[ast.AST, Kinds] = {}
        self.scope = Scope("module")
        self.scopes: Dict[ast.AST, Scope] = {}
        self.parameters: Dict[Tuple[Function, str], Kinds] = {}
        self.returns: Dict[Function, Kinds] = {}
        self.fields: Dict[Tuple[ast.ClassDef, str], Kinds] = {}
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

    def add(self, table: Dict[Any, Kinds], key: Any, kinds: Kinds) -> None:
        """Add to what is known of a parameter, a result or a field."""
        before = table.get(key)
        after = kinds if before is None else join((before, kinds))
        if after != before:
            table[key] = after
            self.changed = True

    def field(self, owner: ast.ClassDef, name: str) -> Optional[Kinds]:
        """Return what an attribute of a class or of its bases in this module may be."""
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
                                for value in kinds if value.kind == "class"]
        return found

    def derives(self, owner: ast.ClassDef, bases: List[Kinds]) -> None:
        """Remember what a class derives from; what was told of the classes' lines is told anew."""
        if self.bases.get(owner) != bases:
            self.bases[owner] = bases
            self.lines_of.clear()

    def ancestors(self, owner: ast.ClassDef) -> List[str]:
        """Return the dotted names of the classes from elsewhere that a class derives from."""
        return [value.detail for one in self.line(owner) for kinds in self.bases.get(one, [])
                for value in kinds if value.kind == "global"]

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

    def result(self, function: Function) -> Kinds:
        """Return what a function gives as far as it is known yet."""
        return self.returns.get(function, UNKNOWN if self.function is function else NOTHING)
