"""What a program on the shim still needs: the rules whose difference is not one of httplib.

Base64 of text, a division, a pattern of text over a body, a body that was unpacked, a socket
wrapped by hand: Python 3 itself differs there, and the shim cannot help. With these findings
settled, a program on the shim does what it did on 2.7.18.
"""
import ast
from typing import FrozenSet, List

from ..checker import Examined, examine
from ..findings import Finding
from ..flow import values as v
from ..module import Module
from .modernizing import Wanted, to_client
from .rewriting import Rewritten, to_shim

_NUMBERS = (
    # Asked for by a name that is Python 3's: the shim has no part in it.
    "102 901 902 903 "
    # What takes text, and no str of another kind, or asks for the type.
    "405 407 410 411 412 414 511 "
    # What is sent, or becomes text, by other modules or by the program itself.
    "305 603 604 605 606 608 610 "
    # Python 3's own: sockets, exceptions, numbers.
    "213 803 806 904")
LEFT_ON_SHIM: FrozenSet[str] = frozenset("HLC" + number for number in _NUMBERS.split())


def left_on_shim(examined: Examined) -> List[Finding]:
    """Return the findings of a file that the shim does not settle; all if it has no httplib."""
    module = examined.module
    if module is None or not module.imports_httplib():
        return list(examined.found)
    return [one for one, node in zip(examined.found, examined.nodes)
            if one.code in LEFT_ON_SHIM or one.code[3] == "4" and has_bare(node, module)]


def has_bare(node: ast.AST, module: Module) -> bool:
    """Return whether a finding is about what another module made of a body: plain bytes."""
    return any(value.kind in (v.BODY, v.LETTER) and value.detail == v.BARE
               for inner in ast.walk(node) for value in module.kinds(inner))


def to_shim_and_on(path: str, data: bytes, wanted: Wanted) -> Rewritten:
    """Return a file put on the shim, and what the shim leaves fixed, too."""
    moved = to_shim(path, data, wanted.only)
    if moved.reason:
        return moved
    now = moved.data or data
    codes = sorted({one.code for one in left_on_shim(examine(path, now))})
    if wanted.only is not None:
        codes = [code for code in codes if code in wanted.only]
    settled = to_client(path, now, Wanted(codes, wanted.unsafe)) if codes else moved
    return settled if settled.data or settled.reason else moved
