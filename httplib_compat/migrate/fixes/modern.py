"""All fixes: those that say the same on the shim and on http.client, and those that do not.

A safe fix changes nothing of what a program does, on either. An unsafe one decides what the source
does not tell: the encoding of a text, what a program meant. One of the last step says the same on
http.client alone: it is made where the import goes there, too. Each takes its finding away.
"""
from typing import Dict, List

from . import (
    bodies,
    buffers,
    connections,
    decoding,
    headerlists,
    headers,
    headervalues,
    jsontext,
    letters,
    names,
    outcomes,
    quoting,
    sending,
    subclasses,
)
from .fixer import Fixer

_FAMILIES = (names, connections, subclasses, bodies, buffers, decoding, jsontext, letters, headers,
             headerlists, headervalues, sending, outcomes)

SAFE: Dict[str, Fixer] = {code: fixer for family in _FAMILIES
                          for code, fixer in family.SAFE.items()}
UNSAFE: Dict[str, Fixer] = {code: fixer for family in _FAMILIES
                            for code, fixer in family.UNSAFE.items()}
LAST: Dict[str, Fixer] = {
    code: fixer for family in (buffers, connections, quoting, subclasses, outcomes)
    for code, fixer in family.LAST.items()}


def fixers(unsafe: bool = False, last: bool = False) -> Dict[str, List[Fixer]]:
    """Return the fixes of each rule in the order they are tried: what is safe comes first."""
    tables = [SAFE, *([UNSAFE] if unsafe else []), *([LAST] if last else [])]
    codes = sorted({code for table in tables for code in table})
    return {code: [table[code] for table in tables if code in table] for code in codes}
