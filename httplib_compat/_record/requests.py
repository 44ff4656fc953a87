"""What a program sends: the request line, fields and bodies of its own, and the bytes of each."""
import functools
import io
from array import array

from .._py2 import request_body
from .._py2.native import is_above_zero
from .noting import note, note_nearest
from .watching import watched

_SENT_BY_HTTP_CLIENT = (str, bytes, int)


def observe(put, face):
    """Put the wrappers on the connection class of `face`, and on what reads a body."""
    connection = face.HTTPConnection
    put(connection, "request", watched(connection.request, _look_at_request))
    put(connection, "putrequest", watched(connection.putrequest, _look_at_request_line))
    put(connection, "putheader", watched(connection.putheader, _look_at_field))
    put(connection, "endheaders", watched(connection.endheaders, _look_at_sending))
    put(connection, "send", watched(connection.send, _look_at_sending))
    put(connection, "_output", watched(connection._output, _look_at_output))
    put(connection, "getresponse", watched(connection.getresponse, _look_at_answer))
    put(request_body, "read_blocks", _noticing_text(request_body.read_blocks))


def _look_at_request(frame, connection, arguments, keywords):
    given = dict(zip(("method", "url", "body", "headers"), arguments), **keywords)
    headers = given.get("headers") or {}
    fields = list(headers.items()) if hasattr(headers, "items") else []
    _look_at_request_line(frame, connection, arguments, keywords)
    for name, value in fields:
        _look_at_field(frame, connection, (name, value), {})
    names = {_lowered(name) for name, _ in fields}
    _look_at_body(frame, connection, given.get("body"), names)


def _look_at_request_line(frame, connection, arguments, keywords):
    given = dict(zip(("method", "url"), arguments), **keywords)
    for value in (given.get("method"), given.get("url")):
        if isinstance(value, bytes):
            note("HLC211", frame, value)
    _look_at_debugging(frame, connection)


def _look_at_field(frame, connection, arguments, keywords):
    for name in arguments[:1]:
        if not isinstance(name, (str, bytes)):
            note("HLC607", frame, name)
    for value in arguments[1:]:
        if not isinstance(value, _SENT_BY_HTTP_CLIENT):
            note("HLC607", frame, value)
        elif isinstance(value, str) and not _is_ascii(value):
            note("HLC604", frame, value)


def _look_at_body(frame, connection, body, names):
    is_framed = "content-length" in names
    if isinstance(body, array):
        if body.itemsize > 1:
            note("HLC610", frame, body)
    elif isinstance(body, str):
        if not _is_ascii(body):
            note("HLC604", frame, body)
            if is_framed:
                note("HLC605", frame, body)
    elif hasattr(body, "read"):
        _look_at_file(frame, connection, body, is_framed)


def _look_at_file(frame, connection, body, is_framed):
    if _is_text(body) and _has_descriptor(body):
        note("HLC602", frame, body)
    if not is_framed:
        note("HLC601" if _has_descriptor(body) else "HLC603", frame, body)
        if connection._http_vsn == 10:
            note("HLC609", frame, body)


def _look_at_sending(frame, connection, arguments, keywords):
    data = arguments[0] if arguments else keywords.get("message_body", keywords.get("data"))
    if isinstance(data, str):
        note("HLC606", frame, data)
    elif hasattr(data, "read") and _is_text(data) and _has_descriptor(data):
        note("HLC602", frame, data)
    _look_at_debugging(frame, connection)


def _look_at_output(frame, connection, arguments, keywords):
    if arguments and isinstance(arguments[0], str):
        note("HLC303", frame, arguments[0])


def _look_at_answer(frame, connection, arguments, keywords):
    if arguments or keywords:
        note("HLC210", frame, *arguments)
    _look_at_debugging(frame, connection)


def _look_at_debugging(frame, connection):
    if is_above_zero(connection.debuglevel):
        note("HLC807", frame)


def _noticing_text(read_blocks):
    """Return what reads a body, which notices text from a `read` that is none of a text file."""
    @functools.wraps(read_blocks)
    def noticing(body, *arguments):
        return read_blocks(body if _is_text(body) else _Noticing(body), *arguments)
    return noticing


class _Noticing:
    """A body of a program's own; http.client knows only files of `io` to give text."""

    def __init__(self, body):
        self._body = body

    def __getattr__(self, name):
        return getattr(self._body, name)

    def read(self, *amount):
        """Return what the body's `read` gives."""
        block = self._body.read(*amount)
        if isinstance(block, str):
            note_nearest("HLC603", block)
        return block


def _is_ascii(text):
    try:
        text.encode("ascii")
    except UnicodeEncodeError:
        return False
    return True


def _lowered(name):
    return name.decode("latin-1").lower() if isinstance(name, bytes) else str(name).lower()


def _is_text(file):
    return isinstance(file, io.TextIOBase) or hasattr(file, "encoding") and hasattr(file, "buffer")


def _has_descriptor(file):
    """Tell whether a file is one of the system; mmap and files in memory are not."""
    try:
        file.fileno()
    except (AttributeError, OSError, ValueError):
        return False
    return True
