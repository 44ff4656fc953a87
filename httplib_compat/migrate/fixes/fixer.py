"""What a fix is: a function from the node of a finding to edits, or None where there is no edit."""
from typing import Any, Callable, Dict, List, Optional

from ..module import Module
from .edits import Edit

Edits = Optional[List[Edit]]
Fixer = Callable[[Any, Module], Edits]
#: The code of a rule, and its fix.
Fixers = Dict[str, Fixer]


def either(*fixers: Fixer) -> Fixer:
    """Return the fix that is the first of several that has edits for a node."""
    def fix(node: Any, module: Module) -> Edits:
        return next(filter(None, (fixer(node, module) for fixer in fixers)), None)
    return fix


def together(several: List[Edits]) -> Edits:
    """Return all edits of several parts; None if one part has none to give, or all are empty."""
    if any(edits is None for edits in several):
        return None
    return [edit for edits in several for edit in edits or []] or None
