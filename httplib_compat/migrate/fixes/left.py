"""What a program on the shim still needs: the rules whose difference is not one of httplib.

Base64 of text, a division, a socket wrapped by hand: Python 3 itself differs there, and the shim
cannot help. With these findings fixed, a program on the shim does what it did on 2.7.18.
"""
from typing import FrozenSet

from .modernizing import Wanted, to_client
from .rewriting import Rewritten, to_shim

LEFT_ON_SHIM: FrozenSet[str] = frozenset(("HLC213", "HLC414", "HLC608", "HLC803", "HLC904"))


def to_shim_and_on(path: str, data: bytes, wanted: Wanted) -> Rewritten:
    """Return a file put on the shim, and what the shim leaves fixed, too."""
    moved = to_shim(path, data, wanted.only)
    if moved.reason:
        return moved
    codes = sorted(LEFT_ON_SHIM.intersection(wanted.only or LEFT_ON_SHIM))
    settled = to_client(path, moved.data or data, Wanted(codes, wanted.unsafe))
    return settled if settled.data or settled.reason else moved
