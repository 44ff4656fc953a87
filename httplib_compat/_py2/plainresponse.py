"""The answer that nearly every server gives, taken in one go; anything odd goes step by step.

Its head is plain (`_wire.plainhead`) and comes over a socket of ours to a response class that
nobody has touched. The response is the one that the careful way makes, attribute by attribute; what
is refused is refused there.
"""
import socket

from .._wire.plainhead import parse_plain_fields, parse_plain_status
from . import late
from .bodyforms import FormFile, make_form
from .hooks import SHORT_WAYS
from .message import SEAMS as MESSAGE_SEAMS
from .message import SEARCHES, HTTPMessage
from .native import BLANKS, is_above_zero, to_text
from .originals import MAKEFILE, PLAIN, SOCKET, TLS, is_tls
from .plainbeginning import frame_plainly
from .response import SEAMS as RESPONSE_SEAMS
from .response import HTTPResponse
from .settings import body_mode as _body_mode
from .socketfile import LOOK, SocketFile
from .watchedsocket import IndebtedSocket, pay_debt

# The methods that this passes by, and what they were when the classes were defined.
_response_methods, _RESPONSE = RESPONSE_SEAMS.of, RESPONSE_SEAMS.untouched
_message_methods, _MESSAGE = MESSAGE_SEAMS.of, MESSAGE_SEAMS.untouched
_PEEK = getattr(socket, "MSG_PEEK", 0)
_CAN_PEEK = bool(_PEEK) and SHORT_WAYS
_new = object.__new__

# Status lines that were plain, and what they say. Servers send few.
_statuses: "dict[bytes, tuple[int, str, bool]]" = {}
_MOST_STATUSES = 200


def receive_plainly(conn):
    """Return the response to what was sent, or None when it is not plain or somebody is asked."""
    sock, names = conn.sock, late.names
    kind = type(sock)
    is_plain = kind in PLAIN
    if (not _CAN_PEEK or not is_plain and kind not in TLS and not is_tls(sock)
            or conn.response_class is not HTTPResponse or kind.makefile is not MAKEFILE
            or conn.debuglevel and is_above_zero(conn.debuglevel)
            or names["_MAXLINE"] < LOOK or names.get("HTTPMessage", HTTPMessage) is not HTTPMessage
            or _response_methods(HTTPResponse) != _RESPONSE
            or _message_methods(HTTPMessage) != _MESSAGE):
        return None
    if is_plain:
        if kind is IndebtedSocket:
            pay_debt(sock)
        # By the common class: the methods of one that is watched first ask whether it is owed.
        look = SOCKET.recv(sock, LOOK, _PEEK)
        head = _parse(look, names)
    else:
        head = _look_over_tls(conn, sock, names)
    if head is None:
        return None
    try:
        if is_plain:
            SOCKET.recv(sock, head[0])
        return _response(conn, sock, head, is_plain)
    except BaseException:
        conn._let_go_of(sock)  # its head is gone: what comes next is no answer
        raise


def _look_over_tls(conn, sock, names):
    """Take the head and return it, as `_parse`; take nothing and return None for one not plain."""
    tlslook = _tlslook or _load_tlslook()
    try:
        look = sock.recv(LOOK)
        head = _parse(look, names)
        tlslook.hand_back(sock, look if head is None else look[head[0]:])
    except OSError:  # nothing has come, and who waits may go on to wait
        raise
    except BaseException:
        conn._let_go_of(sock)  # a handler of a signal raises: something of it may be gone
        raise
    return head


def _parse(look, names):
    """Return (size, status, fields, what the fields say) of a plain head; None for any other."""
    first_end = look.find(b"\r\n")
    end = look.find(b"\r\n\r\n", first_end) + 2
    if end < 2:
        return None
    line, fields = look[:first_end], look[first_end:end]
    status = _statuses.get(line) or _learn(line)
    said = parse_plain_fields(fields, names["_MAXHEADERS"]) if status else None
    return said and (end + 2, status, fields, said)


def _response(conn, sock, head, is_plain):
    """Return the response, with the attributes that `begin` gives it."""
    self = _new(HTTPResponse)
    _, (code, self.reason, bodiless), fields, (lowered, length, chunked, closes) = head
    self.status = self.code = code
    self.fp = file = _new(SocketFile)
    # As its `__init__` does.
    file._sock = sock
    file.closed = file.moved = file._buffered = False
    sock._io_refs += 1
    file._ahead = b""
    file._ahead_room = file._turn = None
    file._is_plain = is_plain
    file._looks = True
    self._kept = self._look = self._form = self._broken_off = None
    self.debuglevel = 0
    self.strict = conn.strict
    self._method = conn._method
    self.msg = self.headers = message = _new(HTTPMessage)
    message._plain = fields
    message._lowered = lowered
    message._searches = SEARCHES
    self.version = 11
    frame_plainly(self, length, chunked, closes, bodiless)
    if conn.body_mode is not None:
        self.body_mode = conn.body_mode
    if self.body_mode is not None or not _body_mode.is_default:
        _take_form(self)
    return self


def _take_form(response):
    """Choose what the body is to the program, as `HTTPResponse` itself does."""
    mode = _body_mode.choose(response.body_mode)
    if mode != "bytestr":
        response._form = make_form(mode, response.msg)
        response.fp = FormFile(response.fp, response._form)


_tlslook = None


def _load_tlslook():
    """Load what looks over TLS with the first answer that comes over it: it needs `ssl`."""
    global _tlslook
    from . import tlslook
    _tlslook = tlslook
    return tlslook


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
