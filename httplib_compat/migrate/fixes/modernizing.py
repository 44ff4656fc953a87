"""From bytes to bytes that need less of Python 2: finding by finding, then the import.

After each round the result is parsed and checked again: an edit that brings a new finding, or takes
none away, is not made.
"""
import ast
from collections import Counter
from typing import Dict, List, NamedTuple, Optional

from ..checker import Examined, examine
from ..module import Module
from ..prefilter import is_concerned
from . import ready
from .doubts import withheld
from .edits import Edit, applied
from .fixer import Fixer
from .modern import fixers
from .rewriting import UNCHANGED, Rewritten, encoded, survives

_MOST_ROUNDS = 8


class Wanted(NamedTuple):
    """What is to be fixed: the codes of some rules (None: of all), and whether unsafely, too."""

    only: Optional[List[str]] = None
    unsafe: bool = False


EVERYTHING_SAFE = Wanted()
UNSAFE_TOO = Wanted(unsafe=True)


def to_client(path: str, data: bytes, wanted: Wanted = EVERYTHING_SAFE,
              unseen: bool = False) -> Rewritten:
    """Return a file with the fixes for its findings.

    Where nothing is left to find, and `unseen` says that runs showed nothing either, its import
    goes to http.client.
    """
    if not is_concerned(data):
        return UNCHANGED
    before = examine(path, data)
    if before.module is None:
        return Rewritten(None, before.found[0].text)
    if not survives(before, data):
        return Rewritten(None, "its bytes do not survive decoding as %s" % before.source.encoding)
    now = settled(path, before, wanted)
    if unseen:
        now = at_client(path, now, wanted) or now
    changed = now.source.text != before.source.text
    return Rewritten(encoded(now.source.text, now)) if changed else UNCHANGED


def settled(path: str, now: Examined, wanted: Wanted, last: bool = False) -> Examined:
    """Return a file with all fixes made, round by round, until nothing more can be fixed."""
    known = fixers(wanted.unsafe, last)
    for _ in range(_MOST_ROUNDS):
        following = fixed_once(path, now, edits(now, known, wanted.only))
        if following is None:
            break
        now = following
    return now


def at_client(path: str, now: Examined, wanted: Wanted) -> Optional[Examined]:
    """Return a file on http.client, or None if anything is left to find that keeps it off."""
    there = settled(path, now, wanted, last=True)
    return attempted(path, there, ready.edits(there, wanted.unsafe), True)


def fixed_once(path: str, now: Examined, groups: List[List[Edit]]) -> Optional[Examined]:
    """Return a file with those groups of edits made that can be, or None if none can."""
    return Attempts(path, now).after(groups)


class Attempts:
    """Edits of a file that are made together as far as they can be, by halves.

    An attempt is a whole check of the file: a few that cannot be made must not cost one for each.
    """

    def __init__(self, path: str, now: Examined) -> None:
        self.path = path
        self.now = now
        self.made: List[Edit] = []

    def after(self, groups: List[List[Edit]]) -> Optional[Examined]:
        """Return the file with what was made before and what can be made of `groups`, or None."""
        together = self.made + [edit for group in groups for edit in group]
        found = attempted(self.path, self.now, together)
        if found is not None:
            self.made = together
        elif len(groups) > 1:
            middle = len(groups) // 2
            first_half = self.after(groups[:middle])
            found = self.after(groups[middle:]) or first_half
        return found


def edits(now: Examined, known: Dict[str, List[Fixer]],
          only: Optional[List[str]] = None) -> List[List[Edit]]:
    """Return the edits of each finding that has a fix; of two that overlap, the first."""
    module, groups, taken = now.module, [], []  # type: ignore[var-annotated]
    for one, node in zip(now.found, now.nodes):
        if module is None or not one.certain or one.code not in (only or known):
            continue
        group = first(known.get(one.code, []), node, module)
        if group and not withheld(one.code, group, module) and not any(
                clash(edit, other) for edit in group for other in taken):
            groups.append(group)
            taken += group
    return groups


def first(known: List[Fixer], node: ast.AST, module: Module) -> Optional[List[Edit]]:
    """Return the edits of the first fix that has any for a node."""
    return next(filter(None, (fixer(node, module) for fixer in known)), None)


def clash(one: Edit, other: Edit) -> bool:
    """Return whether two edits touch the same text, or the same place."""
    return one.start < other.end and other.start < one.end or \
        one.start == other.start or one.end == other.end


def attempted(path: str, now: Examined, changes: List[Edit],
              moved: bool = False) -> Optional[Examined]:
    """Return a file with some edits made, or None if that brings anything new.

    They must take a finding away, unless it is the import alone that is `moved`.
    """
    if not changes:
        return None
    try:
        after = examine(path, encoded(applied(now.source.text, changes), now))
    except (ValueError, UnicodeError):
        return None
    if after.module is None or now.module is None or after.module.old != now.module.old:
        return None
    before, left = codes(now), codes(after)
    fewer = sum(left.values()) < sum(before.values())
    return after if (fewer or moved) and not Counter(left) - Counter(before) else None


def codes(examined: Examined) -> Dict[str, int]:
    """Return how often each rule is hit."""
    return Counter(one.code for one in examined.found)
