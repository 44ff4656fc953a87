"""Which codes a record can have, and which of them say the same about one statement.

What no run can show: names and imports (they are there or not), what C code decides about a `str`,
what is done with an exception or a number once a program has it. A run says nothing against them.
"""
from typing import FrozenSet

_NUMBERS = (
    "105 106 109 201 202 203 204 205 206 207 208 209 210 211 212 214 301 302 303 304 306 308 "
    "401 402 403 404 405 406 407 409 411 413 501 502 503 504 505 506 507 508 509 510 512 "
    "601 602 603 604 605 606 607 609 610 703 801 804 805 807")
SHOWN: FrozenSet[str] = frozenset("HLC" + number for number in _NUMBERS.split())

# A run may see another side of a thing than its source shows: of a strict that is handed on, a
# body that is indexed and then compared, a listing that is looked up, a file that is text.
_SAME = [frozenset("HLC" + number for number in group.split()) for group in (
    "201 203 304", "401 402 406 407", "505 506", "601 602 603 609 610", "604 605", "503 504")]


def confirms(row: str, finding: str) -> bool:
    """Return whether a row's code confirms a finding's, both about one statement."""
    return row == finding or any(row in group and finding in group for group in _SAME)
