"""The types of the switch of the record."""
import os

from .recording import Recording

def record(path: str | os.PathLike[str] | None = None) -> Recording: ...
