"""The marks in the sources of the programs: which line depends on Python 2, and by which rule.

A comment at the end of a line, ``# HLC201`` or ``# HLC201, HLC202``, names the rules that the line
must be found by; ``# record: HLC804`` those that only a running program can show. The mark stands
on the line where the expression begins that would have to change:

- what ``read()`` gave is marked where it is used as text, once for each such line, and no more
  once it has been split into other values;
- a header is marked where it is looked up, a credential where bytes are made of text;
- a function that overrides one of 2.7's is marked at its ``def``;
- what 2to3 does by itself (print, except, urllib2, division of numbers of the program's own) is
  not marked.
"""
import io
import os
import re

from program_runs import PROGRAMS

# The rule table, in its order. A first release has those of FIRST; the others are folded into
# one of them, come later, or are the tool's own.
TABLE = """
    000 101 102 103 104 105 106 107 108 109 110
    201 202 203 204 205 206 207 208 209 210 211 212 213 214
    301 302 303 304 305 306 308
    401 402 403 404 405 406 407 409 410 411 412 413 414
    501 502 503 504 505 506 507 508 509 510 511 512 513
    601 602 603 604 605 606 607 608 609 610
    701 702 703 801 802 803 804 805 806 807 901 902 903 904
"""
CODES = TABLE.split()
FOLDED = {"204": "203", "207": "205", "209": "208", "306": "304", "406": "401", "508": "501",
          "610": "603", "702": "701", "802": "801"}
LATER = ["109", "110", "212", "303", "308", "409", "410", "414", "513", "806", "807", "904"]
OWN = ["000"]
FIRST = [code for code in CODES if code not in FOLDED and code not in LATER and code not in OWN]

# The numbers of the drift table: 2.7.18 against http.client.
DRIFTS = ["D%03d" % number for first, last in
          [(1, 20), (30, 50), (60, 72), (80, 93), (100, 106), (110, 124), (130, 141), (150, 160),
           (170, 184), (190, 197), (200, 209)] for number in range(first, last + 1)]

MARK = re.compile(r"#\s*(record:\s*)?((?:HLC\d{3})(?:,\s*HLC\d{3})*)\s*$")
LOOSE = re.compile(r"HLC\s*\d+")


def sources_of(name, folder=PROGRAMS):
    """Return the paths of the sources of a program: one file, or all below its folder."""
    single = os.path.join(folder, name + ".py")
    if os.path.isfile(single):
        return [single]
    return sorted(os.path.join(place, file_name)
                  for place, _, names in os.walk(os.path.join(folder, name))
                  for file_name in names if file_name.endswith(".py"))


def lines_of(path):
    """Return the lines of a source; all of ours are ASCII or UTF-8."""
    with io.open(path, encoding="utf-8") as source:
        return source.read().split("\n")


def marks_of(path):
    """Return the marks of a source as triples: line number, code, whether only a run shows it."""
    found = []
    for number, line in enumerate(lines_of(path), 1):
        mark = MARK.search(line)
        if mark:
            found += [(number, code.strip()[3:], bool(mark.group(1)))
                      for code in mark.group(2).split(",")]
    return found


def loose_marks_of(path):
    """Return the numbers of lines that name a code in no way that a mark is written."""
    return [number for number, line in enumerate(lines_of(path), 1)
            if LOOSE.search(line) and not MARK.search(line)]


def drifts_of(path):
    """Return the numbers of the drift table that a source says it is about."""
    return re.findall(r"\bD\d{3}\b", "\n".join(lines_of(path)[:12]))
