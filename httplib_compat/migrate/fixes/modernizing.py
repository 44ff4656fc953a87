"""From bytes to bytes that need less of Python 2: finding by finding, then the import.

After each round the result is parsed and checked again: an edit that brings a new finding, or takes
none away, is not made.
"""
from collections import Counter
from typing import Dict, List, Optional

from ..checker import Examined, examine
from ..prefilter import is_concerned
from . import ready
from .edits import Edit, applied
from .modern import FIXERS
from .rewriting import UNCHANGED, Rewritten, encoded, survives

_MOST_ROUNDS = 8


def to_client(path: str, data: bytes, only: Optional[List[str]] = None,
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
    now = before
    for _ in range(_MOST_ROUNDS):
        following = fixed_once(path, now, only)
        if following is None:
            break
        now = following
    if unseen:
        now = attempted(path, now, ready.edits(now)) or now
    changed = now.source.text != before.source.text
    return Rewritten(encoded(now.source.text, now)) if changed else UNCHANGED


def fixed_once(path: str, now: Examined, only: Optional[List[str]]) -> Optional[Examined]:
    """Return a file with what can be fixed at once, or None if nothing can."""
    groups = edits(now, only)
    together = attempted(path, now, [edit for group in groups for edit in group])
    if together is not None:
        return together
    for group in groups:
        alone = attempted(path, now, group)
        if alone is not None:
            return alone
    return None


def edits(now: Examined, only: Optional[List[str]]) -> List[List[Edit]]:
    """Return the edits of each finding that has a fix; of two that overlap, the first."""
    module, groups, taken = now.module, [], []  # type: ignore[var-annotated]
    for one, node in zip(now.found, now.nodes):
        fixer = FIXERS.get(one.code) if only is None or one.code in only else None
        group = fixer(node, module) if fixer is not None and module is not None and one.certain \
            else None
        if group and not any(clash(edit, other) for edit in group for other in taken):
            groups.append(group)
            taken += group
    return groups


def clash(one: Edit, other: Edit) -> bool:
    """Return whether two edits touch the same text, or the same place."""
    return one.start < other.end and other.start < one.end or \
        one.start == other.start or one.end == other.end


def attempted(path: str, now: Examined, changes: List[Edit]) -> Optional[Examined]:
    """Return a file with some edits made, or None if that brings anything new."""
    if not changes:
        return None
    try:
        after = examine(path, encoded(applied(now.source.text, changes), now))
    except (ValueError, UnicodeError):
        return None
    if after.module is None or now.module is None or after.module.old != now.module.old:
        return None
    before, left = codes(now), codes(after)
    fewer = sum(left.values()) < sum(before.values()) or ready.is_ready(now)
    return after if fewer and not Counter(left) - Counter(before) else None


def codes(examined: Examined) -> Dict[str, int]:
    """Return how often each rule is hit."""
    return Counter(one.code for one in examined.found)
