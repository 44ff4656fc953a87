"""The types of `HTTPSConnection` and `HTTPS`."""
from ssl import SSLContext

from .connection import _Address, HTTPConnection
from .legacy import HTTP

class HTTPSConnection(HTTPConnection):
    key_file: str | None
    cert_file: str | None
    _context: SSLContext
    def __init__(self, host: str | bytes, port: int | None = None, key_file: str | None = None, cert_file: str | None = None, strict: int | None = None, timeout: float | None = ..., source_address: _Address | None = None, context: SSLContext | None = None, *, blocksize: int | None = None) -> None: ...

class HTTPS(HTTP):
    key_file: str | None
    cert_file: str | None
    def __init__(self, host: str | bytes = "", port: int | None = None, key_file: str | None = None, cert_file: str | None = None, strict: int | None = None, context: SSLContext | None = None) -> None: ...
