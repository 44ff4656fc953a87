"""The types of `HTTPResponse`, once `begin` has read the head.

Until then `status`, `version` and their like are the text ``'UNKNOWN'``, and `msg` is None: what
a program that has its response from `getresponse` never sees.
"""
from collections.abc import Callable
from typing import Any, Protocol, TypeVar, overload

from .hooks import Seams
from .message import HTTPMessage
from .modern_response import ModernResponse
from .responsebody import _File

SEAMS: Seams
_T = TypeVar("_T")

class _Socket(Protocol):
    """What a response is read from: a real socket, or what a test has in its place."""

    @property
    def makefile(self) -> Callable[..., Any]: ...

class HTTPResponse(ModernResponse):
    remote_disconnected: bool
    # None once the body has been read, which hardly any program asks.
    fp: _File | Any
    msg: HTTPMessage
    version: int
    status: int
    reason: str
    chunked: int
    chunk_left: int | None
    length: int | None
    will_close: int
    debuglevel: int
    strict: int
    _method: str | None
    def __init__(self, sock: _Socket, debuglevel: int = 0, strict: int = 0, method: str | None = None, buffering: bool = False) -> None: ...
    def begin(self) -> None: ...
    def _read_status(self) -> tuple[str, int, str]: ...
    def _check_close(self) -> bool: ...
    def isclosed(self) -> bool: ...
    def fileno(self) -> int: ...
    @overload
    def getheader(self, name: str, default: None = None) -> str | None: ...
    @overload
    def getheader(self, name: str, default: _T) -> str | _T: ...
    def getheaders(self) -> list[tuple[str, str]]: ...
