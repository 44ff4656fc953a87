"""Which findings are wanted: by code, by confidence, by the Pythons a program is meant for."""
import re
from typing import List, NamedTuple, Optional, Tuple

from .findings import Finding
from .rules import rules

_RANGE = re.compile(r"(?:py)?(\d)\.?(\d+)(?:\.\.(?:py)?(\d)\.?(\d+))?")
ALL = "ALL"
_ANYWAY = ("silent", "hang")


class Selection(NamedTuple):
    """The wanted codes or their beginnings; the oldest and newest Python, or None for every one."""

    select: Tuple[str, ...] = ()
    extend: Tuple[str, ...] = ()
    ignore: Tuple[str, ...] = ()
    target: Optional[Tuple[Tuple[int, int], Tuple[int, int]]] = None

    def wants(self, finding: Finding) -> bool:
        """Return whether a finding is told."""
        if has(self.ignore, finding.code) or not self.is_met(finding):
            return False
        if has(self.select, finding.code) or has(self.extend, finding.code):
            return True
        return not self.select and is_default(finding)

    def is_met(self, finding: Finding) -> bool:
        """Return whether one of the wanted Pythons behaves as the finding says."""
        if self.target is None:
            return True
        oldest, newest = self.target
        return (finding.since is None or parse_version(finding.since) <= newest) and \
            (finding.until is None or parse_version(finding.until) >= oldest)


def has(codes: Tuple[str, ...], code: str) -> bool:
    """Return whether a code is among some codes or beginnings of codes."""
    return any(one == ALL or code.startswith(one) for one in codes)


def is_default(finding: Finding) -> bool:
    """Return whether a finding is told without being asked for: sure, or silent and likely."""
    rule = rules().get(finding.code)
    return rule is not None and rule.default and (finding.certain or finding.kind in _ANYWAY)


def parse_version(text: str) -> Tuple[int, int]:
    """Return ``3.12`` as numbers."""
    major, _, minor = text.partition(".")
    return int(major), int(minor or 0)


def parse_target(text: str) -> "Tuple[Tuple[int, int], Tuple[int, int]]":
    """Return the oldest and the newest of ``3.8``, ``py38`` or ``3.8..3.12``.

    ValueError if the text is no such thing or no Python 3.
    """
    found = _RANGE.fullmatch(text.strip())
    if found is None or found.group(1) != "3":
        raise ValueError("--target-version is %r; expected a Python 3 as 3.12, or a range as "
                         "3.8..3.12" % text)
    first = int(found.group(1)), int(found.group(2))
    last = (int(found.group(3)), int(found.group(4))) if found.group(3) else first
    if last < first:
        raise ValueError("--target-version is %r; expected the older Python first" % text)
    return first, last


def parse_codes(texts: List[str]) -> Tuple[str, ...]:
    """Return codes from values that may each hold several, with commas.

    ValueError for what is not the beginning of any code.
    """
    codes = tuple(code.strip().upper() for text in texts for code in text.replace(",", " ").split())
    for code in codes:
        if code != ALL and not any(known.startswith(code) for known in rules()):
            raise ValueError("no rule has the code %s; `httplib-compat rules` lists them" % code)
    return codes
