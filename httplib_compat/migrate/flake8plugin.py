"""A plug-in of flake8: the findings of `check` beside those of other plug-ins.

flake8 itself refuses files in Python 2's syntax; those are for `httplib-compat check`.
"""
from typing import Any, Iterator, List, Tuple

from .running import check_data
from .selection import Selection


class Plugin:
    """What flake8 makes for each file, from its lines; the tree is asked for, but not used."""

    name = "httplib-compat"
    version = "1"

    def __init__(self, tree: Any, filename: str, lines: List[str]):
        self.filename = filename
        self.lines = lines

    def run(self) -> Iterator[Tuple[int, int, str, type]]:
        """Yield line, column from 0, text and this class for each finding."""
        data = "".join(self.lines).encode("utf-8", "surrogateescape")
        wanted = Selection()
        for one in check_data(self.filename, data):
            if wanted.wants(one):
                yield one.line, one.column - 1, "%s %s" % (one.code, one.text), type(self)
