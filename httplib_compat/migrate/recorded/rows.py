"""The lines of records, read and added up: one row for each place and code.

A record may have been written by many processes, some of them killed: a line that is not whole is
counted and passed over, never silently.
"""
import json
import os
from typing import Any, Dict, Iterable, List, NamedTuple, Optional, Tuple

_KEYS = (("code", str), ("file", str), ("line", int), ("function", str), ("count", int),
         ("types", list))


class Row(NamedTuple):
    """One line of a program with one code, and how often it was seen in all runs."""

    code: str
    file: str
    line: int
    function: str
    seen: int
    types: Tuple[str, ...]


class Records(NamedTuple):
    """What some records say together."""

    rows: List[Row]
    #: Lines that could not be read.
    unread: int
    #: Uses at places beyond the bound of a process.
    left_out: int


class NoRecord(Exception):
    """A file of which no line can be read: it was named by mistake."""


def read_records(paths: Iterable[str]) -> Records:
    """Return what the records in some files say together. Raise OSError, or NoRecord."""
    merged: Dict[Tuple[str, int, str], Row] = {}
    unread = left_out = 0
    for path in paths:
        lines = lost = 0
        with open(path, "rb") as file:
            for line in file:
                said = _parse(line)
                lines += bool(line.strip())
                if isinstance(said, Row):
                    key = os.path.realpath(said.file), said.line, said.code
                    merged[key] = _added(merged[key], said) if key in merged else said
                elif said is None:
                    lost += bool(line.strip())
                else:
                    left_out += said
        if lines and lost == lines:
            raise NoRecord("%s is no record that `httplib-compat run` has written: no line of it "
                           "can be read" % path)
        unread += lost
    rows = sorted(merged.values(), key=lambda row: (row.file, row.line, row.code))
    return Records(rows, unread, left_out)


def _parse(line: bytes) -> Any:
    """Return the row of a line, or the number of what was left out; None for any other line."""
    try:
        said = json.loads(line.decode("ascii"))
    except (ValueError, RecursionError):
        return None
    if not isinstance(said, dict):
        return None
    if isinstance(said.get("left_out"), int):
        return said["left_out"]
    return _row(said)


def _row(said: Dict[str, Any]) -> Optional[Row]:
    if any(type(said.get(name)) is not kind for name, kind in _KEYS):
        return None
    return Row(said["code"], said["file"], said["line"], said["function"], said["count"],
               tuple(str(name) for name in said["types"]))


def _added(one: Row, other: Row) -> Row:
    types = one.types + tuple(name for name in other.types if name not in one.types)
    return one._replace(seen=one.seen + other.seen, types=types)
