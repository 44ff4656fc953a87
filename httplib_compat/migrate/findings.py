"""A finding: where, which rule, what it says; and the order in which findings are told."""
from typing import NamedTuple, Optional


class Finding(NamedTuple):
    """One place in one file where a program leans on Python 2. Lines and columns count from 1."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    code: str
    text: str
    kind: str
    certain: bool
    since: Optional[str] = None
    until: Optional[str] = None
    source: str = ""

    def identity(self) -> str:
        """Return what tells this finding from others when lines move: for baselines."""
        return "%s:%s:%s" % (self.path.replace("\\", "/"), self.code, " ".join(self.source.split()))
