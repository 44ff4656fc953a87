"""The names of the face that cost an import, and where each comes from.

``import httplib`` must load neither `http.client`, `email`, `ssl` nor `re`, and what it loads of
ours costs a program that only imports it. A row is a public name of 2.7's module, the module it
lives in here, and its name there (None: the module itself).
"""

_OUR_PLACE = __name__.rpartition(".")[0]

# 2.7's exceptions are the classes of http.client, so that either world catches the other's.
_EXCEPTIONS = (
    "HTTPException", "NotConnected", "InvalidURL", "UnknownProtocol", "UnknownTransferEncoding",
    "UnimplementedFileMode", "IncompleteRead", "ImproperConnectionState", "CannotSendRequest",
    "CannotSendHeader", "ResponseNotReady", "BadStatusLine", "LineTooLong", "error",
)

LAZY: "dict[str, tuple[str, str | None]]" = {name: ("http.client", name) for name in _EXCEPTIONS}
LAZY.update({
    "re": ("re", None),
    "ssl": ("ssl", None),
    "warnings": ("warnings", None),
    "urlsplit": ("urllib.parse", "urlsplit"),
    "HTTPMessage": (f"{_OUR_PLACE}.message", "HTTPMessage"),
    "mimetools": (f"{_OUR_PLACE}.mimetools", None),
    "StringIO": (f"{_OUR_PLACE}.stringio", "StringIO"),
    "HTTPConnection": (f"{_OUR_PLACE}.connection", "HTTPConnection"),
    "HTTPResponse": (f"{_OUR_PLACE}.response", "HTTPResponse"),
    "set_body_mode": (f"{_OUR_PLACE}.settings", "set_body_mode"),
    "set_source_encoding": (f"{_OUR_PLACE}.settings", "set_source_encoding"),
    "record": ("httplib_compat._record.switch", "record"),
    "Py2OnlyWarning": ("httplib_compat._record.warning", "Py2OnlyWarning"),
    "HTTP": (f"{_OUR_PLACE}.legacy", "HTTP"),
    "FakeSocket": (f"{_OUR_PLACE}.legacy", "FakeSocket"),
    "LineAndFileWrapper": (f"{_OUR_PLACE}.lineandfile", "LineAndFileWrapper"),
    "HTTPSConnection": (f"{_OUR_PLACE}.secure", "HTTPSConnection"),
    "HTTPS": (f"{_OUR_PLACE}.secure", "HTTPS"),
    "_is_legal_header_name": (f"{_OUR_PLACE}.patterns", "is_legal_header_name"),
    "_is_illegal_header_value": (f"{_OUR_PLACE}.patterns", "is_illegal_header_value"),
    "_contains_disallowed_url_pchar_re": (f"{_OUR_PLACE}.patterns", "disallowed_in_url"),
})
