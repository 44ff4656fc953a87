"""The answer that nearly every server gives, taken in one go; anything odd goes step by step.

Its head is plain (`_wire.plainhead`) and comes over a socket of ours to a response class that
nobody has touched. The response is the one that the careful way makes, attribute by attribute; what
is refused is refused there.
"""
import socket

from .._wire.plainhead import parse_plain_fields, parse_plain_status
from . import late, settings
from .bodyforms import FormFile, make_form
from .hooks import Seams
from .message import HTTPMessage, is_untouched
from .native import BLANKS, is_above_zero, to_text
from .originals import MAKEFILE, SOCKET, is_tls
from .plainbeginning import frame_plainly
from .response import HTTPResponse
from .socketfile import LOOK, SocketFile

_SEAMS = Seams(HTTPResponse, "__init__", "begin", "_read_status", "_check_close", "_take_form")
_PEEK = getattr(socket, "MSG_PEEK", None)
_new_response = HTTPResponse.__new__
_new_message = HTTPMessage.__new__

# Status lines that were plain, and what they say. Servers send few.
_statuses: "dict[bytes, tuple[int, str, bool]]" = {}
_MOST_STATUSES = 200


def receive_plainly(conn):
    """Return the response to what was sent, or None when it is not plain or somebody is asked."""
    sock = conn.sock
    is_plain = type(sock) is SOCKET
    if (not is_plain and not is_tls(sock) or conn.response_class is not HTTPResponse
            or conn.debuglevel and is_above_zero(conn.debuglevel) or _PEEK is None
            or type(sock).makefile is not MAKEFILE or not _SEAMS.are_untouched_in(HTTPResponse)):
        return None
    face = late.face
    if face._MAXLINE < LOOK or not is_untouched():
        return None
    look = sock.recv(LOOK, _PEEK) if is_plain else _look(sock)
    first_end = look.find(b"\r\n")
    end = look.find(b"\r\n\r\n", first_end) + 2
    if end < 2:
        return None
    line = look[:first_end]
    status = _statuses.get(line) or _learn(line)
    fields = look[first_end:end]
    said = parse_plain_fields(fields, face._MAXHEADERS) if status else None
    if said is None:
        return None
    sock.recv(end + 2)
    try:
        return _response(conn, sock, status, fields, said)
    except BaseException:
        conn._let_go_of(sock)  # its head is gone: what comes next is no answer
        raise


def _response(conn, sock, status, fields, said):
    """Return the response, with the attributes that `begin` gives it."""
    self = _new_response(HTTPResponse)
    lowered, length, chunked, closes = said
    self.status, self.reason, bodiless = status
    self.code = self.status
    self.fp = SocketFile(sock, False)
    self.debuglevel = 0
    self.strict = conn.strict
    self._method = conn._method
    self.msg = self.headers = message = _new_message(HTTPMessage)
    message._plain = fields
    message._lowered = lowered
    self.version = 11
    frame_plainly(self, length, chunked, closes, bodiless)
    if conn.body_mode is not None:
        self.body_mode = conn.body_mode
    mode = settings.body_mode.choose(self.body_mode)
    if mode != "bytestr":
        self._form = make_form(mode, message)
        self.fp = FormFile(self.fp, self._form)
    return self


def _look(sock):
    """Return what comes next over TLS, without taking it."""
    from .tlslook import look
    return look(sock, LOOK)


def _learn(line):
    """Return what a plain status line says, and remember it; None for any other."""
    said = parse_plain_status(line)
    if said is None:
        return None
    code, reason, bodiless = said
    status = code, to_text(reason).strip(BLANKS), bodiless
    if len(_statuses) < _MOST_STATUSES:
        _statuses[line] = status
    return status
