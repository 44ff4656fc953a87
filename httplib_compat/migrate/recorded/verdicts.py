"""Findings beside rows: what both say, what no run came to, and what the checker did not see."""
import os
from typing import Dict, Iterable, List, NamedTuple, Tuple

from ..findings import Finding
from ..rules import rules
from ..source import Source
from .codes import SHOWN, confirms
from .rows import Row
from .statements import Statements

CONFIRMED = "confirmed"
NOT_EXERCISED = "not exercised"
RUN_TIME = "only at run time"
NOT_SHOWN = "not for a run to show"
STATUSES = (CONFIRMED, RUN_TIME, NOT_EXERCISED, NOT_SHOWN)


class Verdict(NamedTuple):
    """One line of a program with one code, and who has seen it."""

    status: str
    code: str
    path: str
    line: int
    text: str
    source: str
    #: How often runs have seen it, in which functions and with what types.
    seen: int
    functions: Tuple[str, ...]
    types: Tuple[str, ...]


def compare(found: Iterable[Finding], rows: Iterable[Row]) -> List[Verdict]:
    """Return the verdicts in the order of files, lines and codes."""
    files: Dict[str, Tuple[List[Finding], List[Row]]] = {}
    for one in found:
        files.setdefault(os.path.realpath(one.path), ([], []))[0].append(one)
    for row in rows:
        files.setdefault(os.path.realpath(row.file), ([], []))[1].append(row)
    told = [verdict for path, (ours, theirs) in files.items()
            for verdict in compare_file(path, ours, theirs)]
    return sorted(told, key=lambda one: (one.path, one.line, one.code))


def compare_file(path: str, found: List[Finding], rows: List[Row]) -> List[Verdict]:
    """Return the verdicts about one file."""
    source = read_source(path)
    statements = Statements(source)
    shown = found[0].path if found else relative(rows[0].file)
    used = set()
    told = []
    for one in found:
        start = statements.start_of(one.line)
        mine = [row for row in rows if confirms(row.code, one.code)
                and statements.start_of(row.line) == start]
        exact = [row for row in mine if row.code == one.code]
        used.update(mine)
        told.append(of_finding(one, exact or mine))
    told += [of_row(row, shown, source) for row in rows if row not in used]
    return told


def of_finding(one: Finding, rows: List[Row]) -> Verdict:
    """Return what a finding is with the rows that confirm it."""
    status = CONFIRMED if rows else NOT_EXERCISED if one.code in SHOWN else NOT_SHOWN
    return Verdict(status, one.code, one.path, one.line, one.text, one.source,
                   sum(row.seen for row in rows),
                   tuple(sorted({row.function for row in rows})),
                   tuple(sorted({name for row in rows for name in row.types})))


def of_row(row: Row, path: str, source: Source) -> Verdict:
    """Return what a row is that no finding is about."""
    rule = rules().get(row.code)
    line = source.line(row.line) if 1 <= row.line <= len(source.lines) else ""
    return Verdict(RUN_TIME, row.code, path, row.line,
                   rule.summary if rule else "a code of another version", line,
                   row.seen, (row.function,), row.types)


def read_source(path: str) -> Source:
    """Return a file; one that has gone is empty."""
    try:
        with open(path, "rb") as file:
            return Source(path, file.read())
    except OSError:
        return Source(path, b"")


def relative(path: str) -> str:
    """Return a path from the current folder on where the file is below it."""
    here = os.path.realpath(os.curdir) + os.sep
    real = os.path.realpath(path)
    return real[len(here):] if real.startswith(here) else path


def totals(told: List[Verdict]) -> Dict[str, int]:
    """Return how many there are of each status."""
    return {status: sum(one.status == status for one in told) for status in STATUSES}
