"""The names of a program: what each holds now, and what it ever held.

Inside the scope that runs, the order of statements counts. Another function sees of it all that
was ever there, for nobody knows when it is called.
"""
from typing import Any, Dict, List, Optional, Set

from .values import Kinds, join

Names = Dict[str, Kinds]


class Scope:
    """One module, class or function. A dotted key is an attribute: ``self.conn``."""

    def __init__(self, sort: str, above: "Optional[Scope]" = None):
        self.sort = sort
        self.above = above
        self.now: Names = {}
        self.ever: Names = {}
        self.dotted: Set[str] = set()
        self.starred: List[str] = []
        self.elsewhere: Dict[str, Scope] = {}
        #: What functions below put where this scope binds a name: they run at any time.
        self.foreign: Names = {}
        #: Who runs in this scope, the module being None.
        self.owner: Any = None
        self.parameters: Set[str] = set()
        #: Who has asked from below what a name ever held; they are stale when it holds more.
        self.readers: Dict[str, Set[Any]] = {}
        self.stale: Set[Any] = above.stale if above is not None else set()

    def bind(self, name: str, kinds: Kinds) -> None:
        """Let a name hold something else; what was known of its attributes goes."""
        if name in self.elsewhere:
            self.elsewhere[name].take(name, kinds)
            return
        if self.dotted:
            for key in [key for key in self.dotted if key.startswith(name + ".")]:
                self.now.pop(key, None)
                self.dotted.discard(key)
        if "." in name:
            self.dotted.add(name)
        self.now[name] = kinds
        self.remember(name, kinds)

    def remember(self, name: str, kinds: Kinds) -> None:
        """Add to what a name ever held."""
        before = self.ever.get(name)
        after = self.ever[name] = kinds if before is None else join((before, kinds))
        if name in self.readers and after != before:
            self.stale |= self.readers.pop(name)

    def take(self, name: str, kinds: Kinds) -> None:
        """Let a name hold something else that a function below puts there."""
        self.remember(name, kinds)
        before = self.foreign.get(name)
        after = self.foreign[name] = kinds if before is None else join((before, kinds))
        if after != before:
            self.stale.add(self.owner)

    def grow(self, name: str, kinds: Kinds) -> None:
        """Let what a name holds become more, in the scope that binds it."""
        scope: Optional[Scope] = self
        if name not in self.now or name in self.elsewhere:
            scope = self.above
            while scope is not None and (scope.sort == "class" or name not in scope.ever):
                scope = scope.above
        if scope is None or scope is self:
            self.bind(name, kinds)
        else:
            scope.take(name, kinds)

    def is_parameter(self, name: str) -> bool:
        """Return whether a name still is what the function was given."""
        return name in self.parameters

    def narrow(self, path: str, kinds: Kinds) -> None:
        """Let a path be known to hold less here."""
        if "." in path:
            self.dotted.add(path)
        self.now[path] = kinds

    def find(self, name: str, reader: Any) -> Optional[Kinds]:
        """Return what a name may hold, as a function asks; None if nothing here says so."""
        if name in self.now and name not in self.elsewhere:
            if name in self.foreign:
                return join((self.now[name], self.foreign[name]))
            return self.now[name]
        if name in self.foreign:
            return self.foreign[name]
        scope = self.above
        while scope is not None:
            if scope.sort != "class":
                scope.readers.setdefault(name, set()).add(reader)
                if name in scope.ever:
                    return scope.ever[name]
            scope = scope.above
        return None

    def stars(self) -> List[str]:
        """Return the modules whose names came in by a star, here or above."""
        above = self.above.stars() if self.above is not None else []
        return self.starred + above

    def top(self) -> "Scope":
        """Return the scope of the module."""
        return self.above.top() if self.above is not None else self


def joined(several: List[Names]) -> Names:
    """Return the names as they may be after any of several ways here.

    A name that one way left alone was not there before: it holds what the other ways gave it. An
    attribute that one way knows nothing of is not known.
    """
    together: Names = {}
    for names in several:
        for name, kinds in names.items():
            known = together.setdefault(name, kinds)
            if known is not kinds:
                together[name] = join((known, kinds))
    return {name: kinds for name, kinds in together.items()
            if "." not in name or all(name in names for names in several)}
