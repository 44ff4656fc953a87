"""What the attributes and methods of each kind of value give, as tables.

A row is a fact of 2.7's httplib, mimetools, rfc822 or urllib2, or of the class that took its
place: a program that was half converted calls either.
"""
from typing import Dict, Tuple

from . import values as v
from .values import Kinds, list_of, only, tuple_of

_TEXT = only(v.TEXT)
_BODY = only(v.BODY)
_HEADER = only(v.HEADER)
_NUMBER = only(v.NUMBER, "length")  # whole, and out of an answer
_PAIR = tuple_of((only(v.HEADER_NAME), _HEADER))
_MESSAGE = only(v.MESSAGE, "http")
_OPENED_MESSAGE = only(v.MESSAGE, "urlopen")

ATTRIBUTES: Dict[Tuple[str, str], Kinds] = {
    (v.CONNECTION, "sock"): only(v.SOCKET, "connection"),
    (v.CONNECTION, "host"): _TEXT,
    (v.RESPONSE, "msg"): _MESSAGE,
    (v.RESPONSE, "headers"): _MESSAGE,
    (v.RESPONSE, "fp"): only(v.FILE_OF_ANSWER),
    (v.RESPONSE, "status"): _NUMBER,
    (v.RESPONSE, "version"): _NUMBER,
    (v.RESPONSE, "length"): only(v.NUMBER, "length"),
    (v.RESPONSE, "reason"): _HEADER,
    (v.OPENED, "headers"): _OPENED_MESSAGE,
    (v.OPENED, "hdrs"): _OPENED_MESSAGE,
    (v.OPENED, "msg"): _TEXT,
    (v.OPENED, "code"): _NUMBER,
    (v.LEGACY, "file"): only(v.FILE_OF_ANSWER),
    (v.LEGACY, "headers"): _MESSAGE,
    (v.MESSAGE, "dict"): only(v.HEADER_DICT, "lowered"),
    (v.MESSAGE, "fp"): only(v.FILE_OF_ANSWER),
    (v.HANDLER, "headers"): only(v.MESSAGE, "handler"),
    (v.HANDLER, "path"): _TEXT,
    (v.HANDLER, "wfile"): only(v.FILE, "binary"),
    (v.HANDLER, "rfile"): only(v.FILE_OF_ANSWER, v.BARE),
}

_SAME = ("strip", "lstrip", "rstrip", "lower", "upper", "title", "replace", "translate", "center",
         "ljust", "rjust", "zfill", "expandtabs", "capitalize", "swapcase", "__add__", "__mod__",
         "join")
_SPLIT = ("split", "rsplit", "splitlines")
_PARTED = ("partition", "rpartition")
_ASKED = ("find", "rfind", "index", "rindex", "count", "startswith", "endswith", "isdigit",
          "isalpha", "isalnum", "isspace", "islower", "isupper", "format")
STRING_METHODS = frozenset(_SAME + _SPLIT + _PARTED + _ASKED)

METHODS: Dict[Tuple[str, str], Kinds] = {
    (v.CONNECTION, "getresponse"): only(v.RESPONSE),
    (v.RESPONSE, "read"): _BODY,
    (v.RESPONSE, "read1"): _BODY,
    (v.RESPONSE, "peek"): _BODY,
    (v.RESPONSE, "readline"): _BODY,
    (v.RESPONSE, "readlines"): list_of(_BODY),
    (v.RESPONSE, "getheader"): _HEADER,
    (v.RESPONSE, "getheaders"): only(v.HEADERS),
    (v.RESPONSE, "info"): _MESSAGE,
    (v.OPENED, "read"): _BODY,
    (v.OPENED, "readline"): _BODY,
    (v.OPENED, "readlines"): list_of(_BODY),
    (v.OPENER, "open"): only(v.OPENED),
    (v.OPENED, "info"): _OPENED_MESSAGE,
    (v.OPENED, "geturl"): _TEXT,
    (v.OPENED, "getcode"): _NUMBER,
    (v.LEGACY, "getreply"): tuple_of((_NUMBER, _HEADER, _MESSAGE)),
    (v.LEGACY, "getfile"): only(v.FILE_OF_ANSWER),
    (v.FILE_OF_ANSWER, "read"): _BODY,
    (v.FILE_OF_ANSWER, "read1"): _BODY,
    (v.FILE_OF_ANSWER, "readline"): _BODY,
    (v.FILE_OF_ANSWER, "readlines"): list_of(_BODY),
    (v.MESSAGE, "get"): _HEADER,
    (v.MESSAGE, "getheader"): _HEADER,
    (v.MESSAGE, "getrawheader"): _HEADER,
    (v.MESSAGE, "getfirstmatchingheader"): list_of(_HEADER),
    (v.MESSAGE, "getallmatchingheaders"): list_of(_HEADER),
    (v.MESSAGE, "getheaders"): list_of(_HEADER),
    (v.MESSAGE, "get_all"): list_of(_HEADER),
    (v.MESSAGE, "keys"): list_of(only(v.HEADER_NAME)),
    (v.MESSAGE, "iterkeys"): list_of(only(v.HEADER_NAME)),
    (v.MESSAGE, "values"): list_of(_HEADER),
    (v.MESSAGE, "itervalues"): list_of(_HEADER),
    (v.MESSAGE, "items"): only(v.HEADERS),
    (v.MESSAGE, "iteritems"): only(v.HEADERS),
    (v.MESSAGE, "gettype"): _TEXT,
    (v.MESSAGE, "getmaintype"): _TEXT,
    (v.MESSAGE, "getsubtype"): _TEXT,
    (v.MESSAGE, "getparam"): _HEADER,
    (v.HEADER_DICT, "get"): _HEADER,
    (v.HEADER_DICT, "pop"): _HEADER,
    (v.HEADER_DICT, "keys"): list_of(only(v.HEADER_NAME)),
    (v.HEADER_DICT, "values"): list_of(_HEADER),
    (v.HEADER_DICT, "items"): only(v.HEADERS),
    (v.HEADER_DICT, "iteritems"): only(v.HEADERS),
    (v.HEADER_DICT, "copy"): only(v.HEADER_DICT),
    (v.SOCKET, "recv"): _BODY,
    (v.SOCKET, "makefile"): only(v.FILE, "binary"),
}

# What methods of a dict of headers give whose names a program made small.
LOWERED: Dict[str, Kinds] = {
    "keys": list_of(only(v.HEADER_NAME, "lowered")),
    "items": only(v.HEADERS, "lowered"),
    "iteritems": only(v.HEADERS, "lowered"),
    "copy": only(v.HEADER_DICT, "lowered"),
}

# Methods that give what no rule asks for, but belong to the kind all the same.
ALSO = {
    v.CONNECTION: frozenset((
        "request", "send", "connect", "close", "putrequest", "putheader", "endheaders",
        "set_debuglevel", "set_tunnel", "_set_tunnel", "_output", "_send_output",
        "_send_request", "_set_hostport", "_tunnel", "_set_content_length")),
    v.LEGACY: frozenset(("connect", "putrequest", "putheader", "endheaders", "send", "close",
                         "set_debuglevel")),
    v.RESPONSE: frozenset(("begin", "close", "isclosed", "fileno", "_read_chunked", "_read_status",
                           "_safe_read", "readinto", "seek", "tell", "geturl", "getcode")),
    v.OPENED: frozenset(("close", "fileno")),
    v.MESSAGE: frozenset((
        "getaddr", "getaddrlist", "getdate", "getdate_tz", "getplist", "getparamnames",
        "getencoding", "has_key", "setdefault", "rewindbody", "isheader", "islast", "iscomment",
        "addheader", "addcontinue", "readheaders", "parsetype", "parseplist", "get_content_type",
        "get_content_maintype", "get_content_subtype", "get_param", "get_content_charset",
        "add_header", "replace_header", "as_string", "raw_items")),
    v.HEADER_DICT: frozenset(("has_key", "setdefault", "update")),
    v.SOCKET: frozenset(("send", "sendall", "close", "settimeout", "setsockopt",
                         "shutdown", "fileno", "recv_into")),
    v.HANDLER: frozenset(("send_response", "send_header", "end_headers", "send_error")),
}

# What reading a file of each sort gives.
READ = {"text": only(v.TEXT, "file"), "binary": only(v.BYTES), "BytesIO": only(v.BYTES),
        "StringIO": only(v.TEXT), "mmap": only(v.BYTES)}
READING = ("read", "readline", "getvalue")

_STRINGS = (v.BODY, v.ENCODED, v.HEADER, v.HEADER_NAME, v.TEXT, v.UNICODE, v.BYTES)


def method(kind: str, name: str) -> "Kinds | None":
    """Return what a method of a kind gives; None if the kind is not known to have it."""
    if (kind, name) in METHODS:
        return METHODS[kind, name]
    if name in ALSO.get(kind, ()):
        return v.UNKNOWN
    return string_method(kind, name) if kind in _STRINGS else None


def string_method(kind: str, name: str) -> "Kinds | None":
    """Return what a method gives on a string; what is cut out of a body is of the body."""
    if name in _SAME:
        return only(kind)
    if name in _SPLIT:
        return list_of(only(kind))
    if name in _PARTED:
        return tuple_of([only(kind)] * 3)
    if name in _ASKED:
        return only(v.TEXT) if name == "format" else v.UNKNOWN
    if name == "decode":
        return only(v.UNICODE)
    if name == "encode":
        return only(v.BYTES)
    return None
