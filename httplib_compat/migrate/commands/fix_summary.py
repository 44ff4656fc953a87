"""What `fix` says at its end: how much it did, and what it left."""
from collections import Counter
from typing import List, Optional

from ..checker import Examined, examine
from ..findings import Finding
from ..fixes.left import left_on_shim, to_shim_and_on
from ..fixes.modernizing import UNSAFE_TOO, to_client
from ..fixes.ready import is_ready
from ..prefilter import is_concerned


class Summary:
    """Counts files and findings while files are fixed."""

    def __init__(self, to: str, unsafe: bool, recorded: bool):
        self.to = to
        self.unsafe = unsafe
        self.recorded = recorded
        self.fixed = 0
        self.left: "Counter[str]" = Counter()
        self.unsafely = 0
        self.ready = 0

    def count(self, path: str, data: bytes, changed: bool) -> None:
        """Count a file by what became of it."""
        self.fixed += changed
        examined = examine(path, data) if is_concerned(data) else None
        left = self.of(examined)
        if examined is not None and self.to == "http.client" and not self.recorded:
            self.ready += is_ready(examined)
        self.left.update(one.code for one in left)
        if left and not self.unsafe:
            fix = to_client if self.to == "http.client" else to_shim_and_on
            more = fix(path, data, UNSAFE_TOO).data
            self.unsafely += 0 if more is None else len(left) - len(
                self.of(examine(path, more)))

    def of(self, examined: Optional[Examined]) -> List[Finding]:
        """Return the findings of a file that keep it from where it is to go.

        On the shim those that it settles are none.
        """
        if examined is None:
            return []
        return examined.found if self.to == "http.client" else left_on_shim(examined)

    def text(self, written: bool) -> str:
        """Return the words for all files; none where nothing was fixed and nothing is left."""
        words = []
        if self.fixed:
            words.append("%s %s" % (counted(self.fixed, "file"),
                                    "fixed" if written else "would be fixed"))
        number = sum(self.left.values())
        if number:
            codes = ", ".join("%s: %d" % one for one in sorted(self.left.items()))
            words.append("%s left (%s)" % (counted(number, "finding"), codes))
        if self.unsafely:
            words.append("%d of them with --unsafe-fixes" % self.unsafely)
        lines = ["; ".join(words)] if words else []
        if number:
            lines.append("`httplib-compat check` tells where and why.")
        if self.ready:
            lines.append("The source of %s shows no need of the shim. With --record, and a record "
                         "of runs that show none, imports go to http.client."
                         % counted(self.ready, "file"))
        return "".join(line + "\n" for line in lines)


def counted(number: int, noun: str) -> str:
    """Return a number with its noun."""
    return "%d %s%s" % (number, noun, "" if number == 1 else "s")
