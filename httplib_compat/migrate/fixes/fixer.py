"""What a fix is: a function from the node of a finding to edits, or None where there is no edit."""
from typing import Any, Callable, Dict, List, Optional

from ..module import Module
from .edits import Edit

Edits = Optional[List[Edit]]
Fixer = Callable[[Any, Module], Edits]
#: The code of a rule, and its fix.
Fixers = Dict[str, Fixer]
