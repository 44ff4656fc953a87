"""What `fix` says at its end: how much it did, and what it left."""
from collections import Counter
from typing import List

from ..checker import Examined, examine
from ..findings import Finding
from ..fixes.left import left_on_shim, to_shim_and_on
from ..fixes.modernizing import UNSAFE_TOO, to_client
from ..prefilter import is_concerned


class Summary:
    """Counts files and findings while files are fixed."""

    def __init__(self, to: str, unsafe: bool):
        self.to = to
        self.unsafe = unsafe
        self.fixed = 0
        self.left: "Counter[str]" = Counter()
        self.unsafely = 0

    def count(self, path: str, data: bytes, changed: bool) -> None:
        """Count a file by what became of it."""
        self.fixed += changed
        left = self.of(path, data)
        self.left.update(one.code for one in left)
        if left and not self.unsafe:
            fix = to_client if self.to == "http.client" else to_shim_and_on
            more = fix(path, data, UNSAFE_TOO).data
            self.unsafely += 0 if more is None else len(left) - len(self.of(path, more))

    def of(self, path: str, data: bytes) -> List[Finding]:
        """Return the findings of a file that keep it from where it is to go.

        On the shim those that it settles are none.
        """
        if not is_concerned(data):
            return []
        examined: Examined = examine(path, data)
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
        return "; ".join(words) + "\n" if words else ""


def counted(number: int, noun: str) -> str:
    """Return a number with its noun."""
    return "%d %s%s" % (number, noun, "" if number == 1 else "s")
