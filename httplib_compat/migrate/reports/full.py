"""A finding with its line, a caret, why, on which Pythons, and what to write instead."""
import textwrap
from typing import List

from ..findings import Finding
from ..rules import rules
from .colours import paint
from .concise import head

_WIDTH = 96


def full(found: List[Finding], coloured: bool) -> str:
    """Return a paragraph for each finding; a rule's reasons stand at its first finding only."""
    told = set()
    parts = []
    for one in found:
        parts.append(head(one, coloured) + "\n" + shown(one, coloured))
        if one.code not in told:
            told.add(one.code)
            parts.append(reasons(one, coloured))
        parts.append("\n")
    return "".join(parts)


def shown(one: Finding, coloured: bool) -> str:
    """Return the line of a finding with a caret below."""
    number = "%5d" % one.line
    line = one.source.expandtabs(1)
    rest = len(line) - one.column + 1
    length = one.end_column - one.column if one.end_line == one.line else rest
    marks = paint("^" * max(1, min(length, rest)), "red", coloured)
    gutter = " " * 5 + " |"
    return "%s\n%s | %s\n%s %s%s\n" % (gutter, number, line, gutter, " " * (one.column - 1), marks)


def reasons(one: Finding, coloured: bool) -> str:
    """Return the page of a finding's rule, indented."""
    rule = rules()[one.code]
    rows = [labelled("why", textwrap.wrap(rule.why, _WIDTH - 18), coloured),
            labelled("Pythons", [rule.pythons], coloured),
            labelled("instead", rule.instead.split("\n"), coloured)]
    return "".join(rows)


def labelled(label: str, lines: List[str], coloured: bool) -> str:
    """Return lines with a label before the first."""
    first = "      = %s " % paint("%-8s" % (label + ":"), "cyan", coloured)
    rest = " " * 17
    return "".join((first if number == 0 else rest) + line + "\n"
                   for number, line in enumerate(lines))
