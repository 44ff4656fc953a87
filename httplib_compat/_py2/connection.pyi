"""The types of `HTTPConnection`."""
from collections.abc import Callable
from types import TracebackType
from typing import Any

from typing_extensions import Self, TypeAlias

from .request import _Fields, RequestWriter
from .response import HTTPResponse
from .responsebody import _BodyMode

_Address: TypeAlias = tuple[str, int]

class HTTPConnection(RequestWriter):
    _http_vsn: int
    _http_vsn_str: str
    response_class: Callable[..., HTTPResponse]
    default_port: int
    auto_open: int
    debuglevel: int
    strict: int
    blocksize: int
    body_mode: _BodyMode | None
    host: str
    port: int
    timeout: float | None
    source_address: _Address | None
    # A socket, or what a program put in its place; None while there is none.
    sock: Any
    _buffer: list[str]
    _method: str | None
    _tunnel_host: str | None
    _tunnel_port: int | None
    _tunnel_headers: _Fields
    _create_connection: Callable[..., Any]
    def __init__(self, host: str | bytes, port: int | None = None, strict: int | None = None, timeout: float | None = ..., source_address: _Address | None = None, *, blocksize: int | None = None) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, traceback: TracebackType | None, /) -> None: ...
    def set_tunnel(self, host: str | bytes, port: int | None = None, headers: _Fields | None = None) -> None: ...
    def _get_hostport(self, host: str | bytes, port: int | None) -> _Address: ...
    def _validate_host(self, host: str) -> None: ...
    def set_debuglevel(self, level: int) -> None: ...
    def connect(self) -> None: ...
    def _tunnel(self) -> None: ...
    def close(self) -> None: ...
    def getresponse(self, buffering: bool = False) -> HTTPResponse: ...
