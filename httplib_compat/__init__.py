"""Python 2.7.18's `httplib`, alive on Python 3: the face of the package.

This module is what ``import httplib`` gives. It holds names, constants and limits and no logic;
all of it is the public surface of 2.7.18's module, with 2.7.18's values. What 2.7 looked up here
at call time is looked up here at call time still, so assigning to a name takes effect.

On Python 2.7 the standard library stays in charge: `httplib_compat.httplib` is its module, and
the names below are copied from it.
"""
import os
import socket
import sys as _sys
from array import array

__version__ = "1.0.0"

__all__ = ["HTTP", "HTTPResponse", "HTTPConnection",
           "HTTPException", "NotConnected", "UnknownProtocol",
           "UnknownTransferEncoding", "UnimplementedFileMode",
           "IncompleteRead", "InvalidURL", "ImproperConnectionState",
           "CannotSendRequest", "CannotSendHeader", "ResponseNotReady",
           "BadStatusLine", "error", "responses"]

py3kwarning = False

HTTP_PORT = 80
HTTPS_PORT = 443

# What an attribute of a response is before its head has been read.
_UNKNOWN = 'UNKNOWN'

_CS_IDLE = 'Idle'
_CS_REQ_STARTED = 'Request-started'
_CS_REQ_SENT = 'Request-sent'

# The most bytes of one read of a body of known length.
MAXAMOUNT = 1048576

# The most bytes of one line of a head, a chunk size or a trailer, its line end included.
_MAXLINE = 65536

# The most lines of one head.
_MAXHEADERS = 100

# Requests by these methods carry a Content-Length even without a body (RFC 9110, 8.6).
_METHODS_EXPECTING_BODY = {'PATCH', 'POST', 'PUT'}

CONTINUE = 100
SWITCHING_PROTOCOLS = 101
PROCESSING = 102

OK = 200
CREATED = 201
ACCEPTED = 202
NON_AUTHORITATIVE_INFORMATION = 203
NO_CONTENT = 204
RESET_CONTENT = 205
PARTIAL_CONTENT = 206
MULTI_STATUS = 207
IM_USED = 226

MULTIPLE_CHOICES = 300
MOVED_PERMANENTLY = 301
FOUND = 302
SEE_OTHER = 303
NOT_MODIFIED = 304
USE_PROXY = 305
TEMPORARY_REDIRECT = 307

BAD_REQUEST = 400
UNAUTHORIZED = 401
PAYMENT_REQUIRED = 402
FORBIDDEN = 403
NOT_FOUND = 404
METHOD_NOT_ALLOWED = 405
NOT_ACCEPTABLE = 406
PROXY_AUTHENTICATION_REQUIRED = 407
REQUEST_TIMEOUT = 408
CONFLICT = 409
GONE = 410
LENGTH_REQUIRED = 411
PRECONDITION_FAILED = 412
REQUEST_ENTITY_TOO_LARGE = 413
REQUEST_URI_TOO_LONG = 414
UNSUPPORTED_MEDIA_TYPE = 415
REQUESTED_RANGE_NOT_SATISFIABLE = 416
EXPECTATION_FAILED = 417
UNPROCESSABLE_ENTITY = 422
LOCKED = 423
FAILED_DEPENDENCY = 424
UPGRADE_REQUIRED = 426

INTERNAL_SERVER_ERROR = 500
NOT_IMPLEMENTED = 501
BAD_GATEWAY = 502
SERVICE_UNAVAILABLE = 503
GATEWAY_TIMEOUT = 504
HTTP_VERSION_NOT_SUPPORTED = 505
INSUFFICIENT_STORAGE = 507
NOT_EXTENDED = 510

# The reason phrases of 2.7.18, word for word, gaps and all.
responses = {
    100: 'Continue',
    101: 'Switching Protocols',
    200: 'OK',
    201: 'Created',
    202: 'Accepted',
    203: 'Non-Authoritative Information',
    204: 'No Content',
    205: 'Reset Content',
    206: 'Partial Content',
    300: 'Multiple Choices',
    301: 'Moved Permanently',
    302: 'Found',
    303: 'See Other',
    304: 'Not Modified',
    305: 'Use Proxy',
    306: '(Unused)',
    307: 'Temporary Redirect',
    400: 'Bad Request',
    401: 'Unauthorized',
    402: 'Payment Required',
    403: 'Forbidden',
    404: 'Not Found',
    405: 'Method Not Allowed',
    406: 'Not Acceptable',
    407: 'Proxy Authentication Required',
    408: 'Request Timeout',
    409: 'Conflict',
    410: 'Gone',
    411: 'Length Required',
    412: 'Precondition Failed',
    413: 'Request Entity Too Large',
    414: 'Request-URI Too Long',
    415: 'Unsupported Media Type',
    416: 'Requested Range Not Satisfiable',
    417: 'Expectation Failed',
    500: 'Internal Server Error',
    501: 'Not Implemented',
    502: 'Bad Gateway',
    503: 'Service Unavailable',
    504: 'Gateway Timeout',
    505: 'HTTP Version Not Supported',
}

from ._alias.installation import install

if _sys.version_info[0] == 2:
    from ._alias.standard import public_names as _public_names
    from ._alias.standard import standard_library as _standard_library
    httplib = _standard_library()
    globals().update(_public_names(httplib))
else:
    httplib = _sys.modules[__name__]
    from ._py2 import late as _late
    _late.bind(httplib)
    from ._py2 import originals as _originals
    from ._py2.names import LAZY as _LAZY
    __getattr__, __dir__ = _late.publish(httplib, _LAZY)
    if _late.is_available("_ssl"):
        __all__.append("HTTPSConnection")
    if "HTTPLIB_COMPAT_RECORD" in os.environ:
        from ._record.recording import start_from_environment as _start_record
        _start_record()

# Never true: packers of whole programs read statements, and these modules are loaded by name.
_is_being_packed = False
if _is_being_packed:  # pragma: no cover - for packers, which read it and never run it
    import http.client
    import re
    import ssl
    import urllib.parse
    import warnings

    from ._py2 import connection, legacy, lineandfile, message, mimetools, patterns, response
    from ._py2 import secure, settings, stringio
    from ._record import switch, warning
