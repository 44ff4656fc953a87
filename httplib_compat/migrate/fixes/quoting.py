"""The fix for a body that is shown by its repr (HLC403): the same without the letter b.

Bytes of Python 3 have the repr that a string of Python 2 had, quotes and escapes alike, behind a
letter. Nothing is decoded, so it is so for every body. The shim shows none: this is a fix of the
last step.
"""
import ast
import re
from typing import Any, List, Optional

from ..module import Module
from ..shapes import conversions, manner, string
from .arguments import around, extent
from .edits import Edit
from .fixer import Edits, Fixers
from .literals import chooses_mode, is_body

_WITHOUT_B = "[len('b'):]"
_CONVERSION = re.compile(r"%[-#0 +]*\d*(?:\.\d+)?([a-zA-Z%])")


def by_repr(node: Any, module: Module) -> Edits:
    """``repr(body)``: ``repr(body)[len('b'):]``; and ``'%r' % body``, as ``'%s'`` of that."""
    if module.old or chooses_mode(module) or manner(node, module) != "repr" or \
            not is_body(node, module):
        return None
    return quoted(node, module)


def quoted(node: Any, module: Module) -> Optional[List[Edit]]:
    """Return the edits for bytes that are shown by their repr, None where they cannot be made."""
    above = module.parents[node]
    if isinstance(above, ast.Call):
        end = extent(above, module)[1]
        return [Edit(end, end, _WITHOUT_B)]
    whole = module.parents[above] if isinstance(above, ast.Tuple) else above
    if not isinstance(whole, ast.BinOp):
        return None
    number = above.elts.index(node) if isinstance(above, ast.Tuple) else 0
    letter = letter_of(whole.left, number, module)
    return None if letter is None else [
        Edit(letter, letter + 1, "s"), *around(node, "repr(", ")" + _WITHOUT_B, module)]


def letter_of(template: ast.expr, number: int, module: Module) -> Optional[int]:
    """Return where the letter of a conversion stands in the source, None if that is in doubt."""
    start, end = extent(template, module)
    signs = conversions(string(template) or "")
    places = [found for found in _CONVERSION.finditer(module.source.text, start, end)
              if found.group(1) != "%"]
    if [found.group(1) for found in places] != signs or signs[number:number + 1] != ["r"]:
        return None
    return places[number].start(1)


LAST: Fixers = {"HLC403": by_repr}
