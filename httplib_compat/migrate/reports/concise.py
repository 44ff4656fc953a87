"""One line for each finding, or for each rule."""
from collections import Counter
from typing import List

from ..findings import Finding
from ..rules import rules
from .colours import paint

_COLOUR = {"silent": "red", "hang": "red", "loud": "yellow", "lenient": "cyan"}


def head(one: Finding, coloured: bool) -> str:
    """Return ``path:line:column: CODE text``."""
    doubt = "" if one.certain else " (likely)"
    return "%s:%d:%d: %s %s%s" % (paint(one.path, "bold", coloured), one.line, one.column,
                                  paint(one.code, _COLOUR[one.kind], coloured), one.text, doubt)


def concise(found: List[Finding], coloured: bool) -> str:
    """Return a line for each finding."""
    return "".join(head(one, coloured) + "\n" for one in found)


def statistics(found: List[Finding], coloured: bool) -> str:
    """Return a line for each rule that was hit, the most frequent first."""
    counts = Counter(one.code for one in found)
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return "".join("%6d  %s  %-24s %s\n" % (number, paint(code, "bold", coloured),
                                            rules()[code].name, rules()[code].summary)
                   for code, number in ordered)
