"""The dotted names of modules, told as Python 2 told them, whichever way a program says them."""
import functools
import re
from typing import Tuple

# (what a program says, what Python 2 said); the first that is a prefix of whole parts wins.
_RENAMED: Tuple[Tuple[str, str], ...] = (
    ("http.client", "httplib"),
    ("httplib_compat.httplib", "httplib"),
    ("httplib_compat", "httplib"),
    ("eventlet.green.httplib", "httplib"),
    ("eventlet.green.http.client", "httplib"),
    ("gevent.httplib", "httplib"),
    ("future.moves.http.client", "httplib"),
    ("future.backports.http.client", "httplib"),
    ("future.moves.urllib.request", "urllib2"),
    ("future.moves.urllib.error", "urllib2"),
    ("urllib.request", "urllib2"),
    ("urllib.error", "urllib2"),
    ("urllib.urlopen", "urllib2.urlopen"),
    ("eventlet.green.urllib2", "urllib2"),
    ("urllib.parse", "urlparse"),
    ("urllib.urlencode", "urlparse.urlencode"),
    ("urllib.quote", "urlparse.quote"),
    ("urllib.quote_plus", "urlparse.quote_plus"),
    ("http.server", "BaseHTTPServer"),
    ("SimpleHTTPServer", "BaseHTTPServer"),
    ("CGIHTTPServer", "BaseHTTPServer"),
    ("xmlrpc.client", "xmlrpclib"),
    ("cStringIO", "StringIO"),
    ("io.StringIO", "StringIO.StringIO"),
    ("six.StringIO", "StringIO.StringIO"),
    ("six.moves.StringIO", "StringIO.StringIO"),
    ("six.moves.cStringIO", "StringIO.StringIO"),
    ("cPickle", "pickle"),
    ("simplejson", "json"),
    ("builtins", "__builtin__"),
    ("html.parser", "HTMLParser"),
    ("queue", "Queue"),
    ("six.moves.queue", "Queue"),
    ("six.moves.html_parser", "HTMLParser"),
)
# Vendored copies of six stand below packages of all names.
_MOVES = re.compile(r"(?:.*\.)?moves\.(http_client|urllib\.request|urllib\.error|urllib\.parse|"
                    r"BaseHTTPServer|SimpleHTTPServer|xmlrpc_client|cPickle)(?=\.|\Z)")
_MOVED = {"http_client": "httplib", "urllib.request": "urllib2", "urllib.error": "urllib2",
          "urllib.parse": "urlparse", "BaseHTTPServer": "BaseHTTPServer", "cPickle": "pickle",
          "SimpleHTTPServer": "BaseHTTPServer", "xmlrpc_client": "xmlrpclib"}
CODES = {
    100: "CONTINUE", 101: "SWITCHING_PROTOCOLS", 102: "PROCESSING", 200: "OK", 201: "CREATED",
    202: "ACCEPTED", 203: "NON_AUTHORITATIVE_INFORMATION", 204: "NO_CONTENT",
    205: "RESET_CONTENT", 206: "PARTIAL_CONTENT", 207: "MULTI_STATUS", 226: "IM_USED",
    300: "MULTIPLE_CHOICES", 301: "MOVED_PERMANENTLY", 302: "FOUND", 303: "SEE_OTHER",
    304: "NOT_MODIFIED", 305: "USE_PROXY", 307: "TEMPORARY_REDIRECT", 400: "BAD_REQUEST",
    401: "UNAUTHORIZED", 402: "PAYMENT_REQUIRED", 403: "FORBIDDEN", 404: "NOT_FOUND",
    405: "METHOD_NOT_ALLOWED", 406: "NOT_ACCEPTABLE", 407: "PROXY_AUTHENTICATION_REQUIRED",
    408: "REQUEST_TIMEOUT", 409: "CONFLICT", 410: "GONE", 411: "LENGTH_REQUIRED",
    412: "PRECONDITION_FAILED", 413: "REQUEST_ENTITY_TOO_LARGE", 414: "REQUEST_URI_TOO_LONG",
    415: "UNSUPPORTED_MEDIA_TYPE", 416: "REQUESTED_RANGE_NOT_SATISFIABLE",
    417: "EXPECTATION_FAILED", 422: "UNPROCESSABLE_ENTITY", 423: "LOCKED",
    424: "FAILED_DEPENDENCY", 426: "UPGRADE_REQUIRED", 500: "INTERNAL_SERVER_ERROR",
    501: "NOT_IMPLEMENTED", 502: "BAD_GATEWAY", 503: "SERVICE_UNAVAILABLE",
    504: "GATEWAY_TIMEOUT", 505: "HTTP_VERSION_NOT_SUPPORTED", 507: "INSUFFICIENT_STORAGE",
    510: "NOT_EXTENDED",
}
STATUS_NAMES = frozenset(CODES.values())

EXCEPTIONS = frozenset((
    "HTTPException", "NotConnected", "InvalidURL", "UnknownProtocol", "UnknownTransferEncoding",
    "UnimplementedFileMode", "IncompleteRead", "ImproperConnectionState", "CannotSendRequest",
    "CannotSendHeader", "ResponseNotReady", "BadStatusLine", "LineTooLong", "RemoteDisconnected",
    "error"))

# What `from httplib import *` brings.
STARRED = frozenset(EXCEPTIONS - {"LineTooLong", "RemoteDisconnected"}) | {
    "HTTP", "HTTPResponse", "HTTPConnection", "HTTPSConnection", "responses"}


def is_exception(name: str) -> bool:
    """Return whether a dotted name, told as Python 2 told it, is that of an exception.

    Those of httplib have arguments of their own.
    """
    owner, _, last = name.replace(".__init__", "").rpartition(".")
    return owner != "httplib" and last.endswith(("Error", "Exception"))


@functools.lru_cache(maxsize=4096)
def canonical(name: str) -> str:
    """Return a dotted name as Python 2's standard library had it."""
    moved = _MOVES.match(name)
    if moved:
        return _MOVED[moved.group(1)] + name[moved.end():]
    for said, meant in _RENAMED:
        if name == said or name.startswith(said + "."):
            return meant + name[len(said):]
    return name
