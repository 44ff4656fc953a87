"""The types of the face, and so of ``import httplib``: every name of it, and no other.

Constants may be assigned to, as on 2.7. Classes may be replaced at run time as well, which a type
checker does not follow: ``httplib.HTTPMessage = Mine`` needs its ``# type: ignore``.
"""
import os as os
import re as re
import socket as socket
import ssl as ssl
import warnings as warnings
from array import array as array
from collections.abc import Callable
from http.client import (
    BadStatusLine as BadStatusLine, CannotSendHeader as CannotSendHeader,
    CannotSendRequest as CannotSendRequest, HTTPException as HTTPException,
    ImproperConnectionState as ImproperConnectionState, IncompleteRead as IncompleteRead,
    InvalidURL as InvalidURL, LineTooLong as LineTooLong, NotConnected as NotConnected,
    ResponseNotReady as ResponseNotReady, UnimplementedFileMode as UnimplementedFileMode,
    UnknownProtocol as UnknownProtocol, UnknownTransferEncoding as UnknownTransferEncoding,
    error as error,
)
from re import Match, Pattern
from types import ModuleType
from urllib.parse import urlsplit as urlsplit

import httplib as httplib

from ._py2 import mimetools as mimetools
from ._py2.connection import HTTPConnection as HTTPConnection
from ._py2.legacy import HTTP as HTTP, FakeSocket as FakeSocket
from ._py2.lineandfile import LineAndFileWrapper as LineAndFileWrapper
from ._py2.message import HTTPMessage as HTTPMessage
from ._py2.response import HTTPResponse as HTTPResponse
from ._py2.responsebody import _BodyMode
from ._py2.secure import HTTPS as HTTPS, HTTPSConnection as HTTPSConnection
from ._py2.stringio import StringIO as StringIO
from ._record.switch import record as record
from ._record.warning import Py2OnlyWarning as Py2OnlyWarning

__version__: str

__all__ = ["HTTP", "HTTPResponse", "HTTPConnection",
           "HTTPException", "NotConnected", "UnknownProtocol",
           "UnknownTransferEncoding", "UnimplementedFileMode",
           "IncompleteRead", "InvalidURL", "ImproperConnectionState",
           "CannotSendRequest", "CannotSendHeader", "ResponseNotReady",
           "BadStatusLine", "error", "responses", "HTTPSConnection"]

py3kwarning: bool

HTTP_PORT: int
HTTPS_PORT: int

_UNKNOWN: str
_CS_IDLE: str
_CS_REQ_STARTED: str
_CS_REQ_SENT: str

MAXAMOUNT: int
_MAXLINE: int
_MAXHEADERS: int
_METHODS_EXPECTING_BODY: set[str]

_is_legal_header_name: Callable[[str], Match[str] | None]
_is_illegal_header_value: Callable[[str], Match[str] | None]
_contains_disallowed_url_pchar_re: Pattern[str]

CONTINUE: int
SWITCHING_PROTOCOLS: int
PROCESSING: int

OK: int
CREATED: int
ACCEPTED: int
NON_AUTHORITATIVE_INFORMATION: int
NO_CONTENT: int
RESET_CONTENT: int
PARTIAL_CONTENT: int
MULTI_STATUS: int
IM_USED: int

MULTIPLE_CHOICES: int
MOVED_PERMANENTLY: int
FOUND: int
SEE_OTHER: int
NOT_MODIFIED: int
USE_PROXY: int
TEMPORARY_REDIRECT: int

BAD_REQUEST: int
UNAUTHORIZED: int
PAYMENT_REQUIRED: int
FORBIDDEN: int
NOT_FOUND: int
METHOD_NOT_ALLOWED: int
NOT_ACCEPTABLE: int
PROXY_AUTHENTICATION_REQUIRED: int
REQUEST_TIMEOUT: int
CONFLICT: int
GONE: int
LENGTH_REQUIRED: int
PRECONDITION_FAILED: int
REQUEST_ENTITY_TOO_LARGE: int
REQUEST_URI_TOO_LONG: int
UNSUPPORTED_MEDIA_TYPE: int
REQUESTED_RANGE_NOT_SATISFIABLE: int
EXPECTATION_FAILED: int
UNPROCESSABLE_ENTITY: int
LOCKED: int
FAILED_DEPENDENCY: int
UPGRADE_REQUIRED: int

INTERNAL_SERVER_ERROR: int
NOT_IMPLEMENTED: int
BAD_GATEWAY: int
SERVICE_UNAVAILABLE: int
GATEWAY_TIMEOUT: int
HTTP_VERSION_NOT_SUPPORTED: int
INSUFFICIENT_STORAGE: int
NOT_EXTENDED: int

responses: dict[int, str]

def install() -> ModuleType: ...
def set_body_mode(mode: _BodyMode | None) -> None: ...
def set_source_encoding(encoding: str | None) -> None: ...
