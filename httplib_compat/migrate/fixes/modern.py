"""All fixes: those that say the same on the shim and on http.client, and those that decide.

A safe fix changes nothing of what a program does, on either. An unsafe one decides what the source
does not tell: the encoding of a text, what a program meant. Each takes its finding away.
"""
from typing import Dict, List

from . import bodies, connections, headers, names, outcomes, sending
from .fixer import Fixer

_FAMILIES = (names, connections, bodies, headers, sending, outcomes)

SAFE: Dict[str, Fixer] = {code: fixer for family in _FAMILIES
                          for code, fixer in family.SAFE.items()}
UNSAFE: Dict[str, Fixer] = {code: fixer for family in _FAMILIES
                            for code, fixer in family.UNSAFE.items()}


def fixers(unsafe: bool) -> Dict[str, List[Fixer]]:
    """Return the fixes of each rule in the order they are tried: what is safe comes first."""
    codes = sorted({*SAFE, *(UNSAFE if unsafe else ())})
    tables = [SAFE, UNSAFE] if unsafe else [SAFE]
    return {code: [table[code] for table in tables if code in table] for code in codes}
