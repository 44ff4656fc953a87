"""The types of a record that is on."""
import os
from typing import type_check_only

from typing_extensions import Self, TypedDict

@type_check_only
class _Place(TypedDict):
    code: str
    file: str
    line: int
    function: str
    count: int
    types: list[str]

class Recording:
    def __init__(self, path: str | os.PathLike[str] | None) -> None: ...
    @property
    def path(self) -> str | None: ...
    def places(self) -> list[_Place]: ...
    def stop(self) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(self, *exception: object) -> None: ...

VARIABLE: str

def start(path: str | os.PathLike[str] | None = None) -> Recording: ...
def start_from_environment() -> None: ...
