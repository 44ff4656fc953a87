"""The forms in which findings are told, each a function from findings to text."""
from typing import Callable, Dict, List

from ..findings import Finding
from .concise import concise, statistics
from .full import full
from .github import github
from .machine import as_json
from .sarif import sarif

FORMATS: Dict[str, Callable[[List[Finding], bool], str]] = {
    "full": full,
    "concise": concise,
    "json": as_json,
    "github": github,
    "sarif": sarif,
}

__all__ = ["FORMATS", "statistics"]
