"""Verdicts for people at a terminal, and for programs."""
import json
from itertools import groupby
from typing import Any, Dict, List

from ..reports.colours import paint
from .rows import Records
from .verdicts import CONFIRMED, NOT_EXERCISED, NOT_SHOWN, RUN_TIME, Verdict, totals

_COLOURS = {CONFIRMED: "red", RUN_TIME: "yellow", NOT_EXERCISED: "blue", NOT_SHOWN: "cyan"}


def as_text(told: List[Verdict], records: Records, coloured: bool) -> str:
    """Return a paragraph for each file, and the totals."""
    parts = []
    for path, group in groupby(told, key=lambda one: one.path):
        parts.append(paint(path, "bold", coloured) + "\n")
        parts += [line_of(one, coloured) for one in group]
        parts.append("\n")
    counts = totals(told)
    parts.append(", ".join("%d %s" % (counts[status], status) for status in counts) + "\n")
    return "".join(parts) + remarks(records)


def line_of(one: Verdict, coloured: bool) -> str:
    """Return two lines: the verdict, and the line of the program."""
    status = paint("%-21s" % one.status, _COLOURS[one.status], coloured)
    often = "%dx" % one.seen if one.seen else "-"
    return "%6d  %s  %s %5s  %s\n        %s\n" % (
        one.line, one.code, status, often, one.text, one.source.strip())


def remarks(records: Records) -> str:
    """Return what the records do not say, in words; nothing where they say all."""
    words = ""
    if records.unread:
        words += counted(records.unread, "line of the records cannot be read.",
                         "lines of the records cannot be read.")
    if records.left_out:
        words += counted(records.left_out, "use at a further place was not kept.",
                         "uses at further places were not kept.")
    return words


def counted(number: int, one: str, several: str) -> str:
    """Return a line that begins with a number."""
    return "%d %s\n" % (number, one if number == 1 else several)


def as_json(told: List[Verdict], records: Records) -> str:
    """Return one object: the verdicts, the totals, and what the records do not say."""
    return json.dumps({"places": [as_object(one) for one in told], "totals": totals(told),
                       "unread": records.unread, "left_out": records.left_out}, indent=1) + "\n"


def as_object(one: Verdict) -> Dict[str, Any]:
    """Return a verdict as an object that JSON has; the count is called as in a record."""
    said = one._asdict()
    said["count"] = said.pop("seen")
    return said
