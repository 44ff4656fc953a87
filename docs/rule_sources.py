"""What the pages of the rules are made of, besides the rules themselves: their examples.

Each rule has a file in `rule_examples/`: first lines `name: value`, then blocks, each behind a line
that begins with two equals signs. `drifts` are numbers of the table in drift.md; `files` are the
names of the two files where a name is what matters; `shim: no` stands where `before` prints
something else on this package, for what Python 3 itself does otherwise. The blocks are `before` and
`after`, programs for Python 2.7 and for Python 3; a `note`, a sentence or two; and `prints`, what
the real 2.7.18 printed for `before`, where it was run (tests/docs/record_rule_examples.py).
"""
import os
import re
from typing import List, NamedTuple, Tuple

HERE = os.path.dirname(os.path.abspath(__file__))
EXAMPLES = os.path.join(HERE, "rule_examples")

BLOCKS = ("before", "after", "note", "prints")
NAMES = ("program.py", "program.py")

#: The first digit of a code, and what the rules of that family are about.
FAMILIES = {
    "0": "The tool itself",
    "1": "The module and its names",
    "2": "Arguments of the classes",
    "3": "What subclasses override",
    "4": "Responses and their bodies",
    "5": "Header fields of a response",
    "6": "What is sent",
    "7": "Status codes",
    "8": "Errors",
    "9": "Other modules that hand out httplib's objects",
}


class Example(NamedTuple):
    """A program that a rule finds something in, and the same program without it."""

    drifts: List[str]
    names: Tuple[str, ...]
    shim: bool
    before: str
    after: str
    note: str
    prints: str


def path_of(code):
    """Return the path of the file with the example of a rule."""
    return os.path.join(EXAMPLES, code + ".txt")


def example(code):
    """Return the example of a rule."""
    with open(path_of(code), encoding="utf-8") as file:
        head, *parts = re.split(r"(?m)^== ", file.read())
    said = dict(line.split(": ", 1) for line in head.splitlines())
    blocks = dict(part.split("\n", 1) for part in parts)
    unknown = set(blocks) - set(BLOCKS) | set(said) - {"drifts", "files", "shim"}
    if unknown:
        raise ValueError("%s has %s; expected one of %s" % (path_of(code), min(unknown), BLOCKS))
    files = tuple(said["files"].split(", ")) if "files" in said else NAMES
    drifts = said["drifts"].split(", ") if "drifts" in said else []
    return Example(drifts, files, "shim" not in said, *(blocks.get(name, "") for name in BLOCKS))


def table_of_drift():
    """Return the rows of the table of drift, and the heading each stands under, by number."""
    found = {}
    heading = ""
    with open(os.path.join(HERE, "drift.md"), encoding="utf-8") as file:
        for line in file.read().splitlines():
            if line.startswith("## "):
                heading = line[3:]
            elif re.match(r"\| D\d{3} \|", line):
                found[line[2:6]] = (heading, line)
    return found


def anchor(heading):
    """Return the anchor that a heading of a page has."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
