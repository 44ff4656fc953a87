"""The answer to a request, as Python 2.7's `HTTPResponse` was.

This is its head: from the status line to what frames the body. The methods are the seams that
programs override and call: `begin`, `_read_status`, `_check_close`, `close`. Each is called when
and as 2.7 called it; what HTTP itself demands is decided in `_wire`.
"""
from .._wire.errors import ProtocolError
from .._wire.framing import is_bodiless, is_chunked, is_interim, parse_content_length
from .._wire.source import read_line, skip_fields
from .._wire.status import is_known_version, is_regular_reason, parse_status_line
from . import late, settings
from .bodyforms import FormFile, make_form
from .failures import closed_without_an_answer, renamed
from .hooks import Seams
from .keptsocket import KeptSocket, holds_bytes_ahead, note_end_of_head
from .modern_response import ModernResponse
from .native import BLANKS, is_above_zero, one_line, to_bytes, to_bytestr, to_text
from .pickling import PickledByName
from .plainbeginning import PlainBeginning
from .responsesource import HeadSource
from .socketfile import SocketFile
from .sockets import open_file

_MOST_INTERIM_RESPONSES = 100
_UNKNOWN = "UNKNOWN"  # as the class of 2.7 had it, whatever is assigned to the name before
_VERSIONS = {"HTTP/1.0": 10, "HTTP/0.9": 9}


class HTTPResponse(PickledByName, KeptSocket, PlainBeginning, ModernResponse):
    """An HTTP answer read from `sock`, which needs no more than a `makefile`.

    `debuglevel` above 0 prints the head as it comes; `strict` refuses what is no status line
    instead of taking it for HTTP/0.9; `method` is the request's, for HEAD has no body;
    `buffering` may read ahead of the answer. `begin` reads the head. Source: Python 2.7
    documentation, httplib, "HTTPResponse Objects".
    """

    __module__ = "httplib"

    # For callers of today that retry on it, xmlrpc.client above all: RemoteDisconnected, an
    # OSError, instead of plain BadStatusLine when the peer closes without an answer.
    remote_disconnected = False

    _reads_ahead = False

    def __init__(self, sock, debuglevel=0, strict=0, method=None, buffering=False):
        self.fp = open_file(sock, buffering)
        if buffering:
            self._reads_ahead = True
        self.debuglevel = debuglevel
        self.strict = strict
        self._method = method
        unknown = late.face._UNKNOWN
        if unknown is not _UNKNOWN:
            self.version = self.status = self.reason = unknown
            self.chunked = self.chunk_left = self.length = self.will_close = unknown

    def begin(self):
        """Read the head up to the body, past interim answers; a second call does nothing.

        Raises BadStatusLine, UnknownProtocol, LineTooLong, HTTPException for too many lines, and
        what the socket raises.
        """
        if self.msg is not None or self._begin_plainly():
            return
        version, status, reason = self._read_final_status()
        self.status = self.code = status
        self.reason = one_line(reason.strip(BLANKS))
        self.version = _version_number(version)
        if self.version == 9:
            self._frame_as_simple_response()
        else:
            self._read_message()
            self._frame_body()
        self._take_form()

    def _read_message(self):
        self.msg = self.headers = late.face.HTTPMessage(self.fp, 0)
        if is_above_zero(self.debuglevel):
            for line in self.msg.headers:
                print("header:", line, end="")
        self.msg.fp = None

    def _take_form(self):
        """Choose how the body is read, and what it is to the program; the lines of `fp` follow."""
        # Behind 101 there is no HTTP, and where chunks end nobody knows before.
        if (self._reads_ahead and self.status != 101 and not self.chunked
                and type(self.fp) is SocketFile):
            self.fp.read_ahead(self.length)
        mode = settings.body_mode.choose(self.body_mode)
        if mode != "bytestr":
            self._form = make_form(mode, self.msg)
            self.fp = FormFile(self.fp, self._form)

    def _read_final_status(self):
        """Return the first status that is not interim; the heads of those before are skipped."""
        limit = late.face._MAXLINE
        for _ in range(_MOST_INTERIM_RESPONSES + 1):
            version, status, reason = self._read_status()
            if not is_interim(status):
                return version, status, reason
            self._skip_interim_head(limit)
            note_end_of_head(self.fp)
            self._is_first = False
        raise late.face.HTTPException(f"got more than {_MOST_INTERIM_RESPONSES} interim responses")

    def _skip_interim_head(self, limit):
        try:
            lines = skip_fields(
                HeadSource(self.fp), limit, late.face._MAXHEADERS, "header line", _is_blank)
        except ProtocolError as error:
            raise renamed(error) from None
        if is_above_zero(self.debuglevel):
            for line in lines:
                print("header:", to_text(line.strip()))

    def _frame_as_simple_response(self):
        """An HTTP/0.9 answer has no head and ends with the connection (RFC 1945, 6)."""
        face = late.face
        self.length = None
        self.chunked = 0
        self.will_close = 1
        self.msg = self.headers = face.HTTPMessage(face.StringIO())

    def _frame_body(self):
        """Set `chunked`, `chunk_left`, `length` and `will_close` from the head (RFC 9112, 6.3)."""
        getheader = self.msg.getheader
        self.chunked = 0
        has_body = self._method != "HEAD" and not is_bodiless(self.status)
        try:
            coding = getheader("transfer-encoding")
            if coding and (has_body or coding.lower() == "chunked"):
                self.chunked = int(is_chunked(to_bytes(coding, "Transfer-Encoding")))
            if self.chunked:
                self.chunk_left = None
            self.will_close = self._check_close()
            self.length = None
            length = getheader("content-length")
            if length and not self.chunked and has_body:
                self.length = parse_content_length(to_bytes(length, "Content-Length"))
        except ProtocolError as error:
            raise renamed(error) from None
        if self._method == "HEAD":
            self.length = 0
        elif not has_body:
            self.length = 0
            self.chunked = 0
        if not self.will_close and (
                not self.chunked and self.length is None or self._is_doubtful(length)):
            self.will_close = 1

    def _is_doubtful(self, length):
        """Tell whether another reader could see this answer end elsewhere (RFC 9112, 6.1, 6.3)."""
        if self.status == 101:  # the socket is the program's, whatever the head
            return False
        return bool(self.chunked and (length or self.version == 10)
                    or self._has_odd_status_line
                    or getattr(self.msg, "is_irregular", False))

    def _read_status(self):
        """Read the status line and return (version, status, reason); reason keeps its end.

        Raises BadStatusLine, and LineTooLong beyond `httplib._MAXLINE` bytes.
        """
        face = late.face
        try:
            line = to_bytestr(read_line(self.fp, face._MAXLINE, "header line"))
            if is_above_zero(self.debuglevel):
                print("reply:", repr(line))
            if not line:
                raise closed_without_an_answer(self.remote_disconnected)
            status_line = parse_status_line(bytes(line))
        except ProtocolError as error:
            raise renamed(error) from None
        is_simple = status_line is None or status_line.version == b"HTTP/0.9"
        if is_simple and (self.strict or not self._is_first):
            self.close()
            raise face.BadStatusLine(to_text(line))
        if status_line is not None:
            self._has_odd_status_line = (line[:1] != b"H" or line[-1:] != b"\n"
                                         or not is_regular_reason(status_line.reason))
            return to_text(status_line.version), status_line.code, to_text(status_line.reason)
        self.fp = face.LineAndFileWrapper(line, self.fp)
        return "HTTP/0.9", 200, ""

    def _check_close(self):
        """Tell whether the connection ends with this answer (RFC 9112, 9.3, and 1.0 customs)."""
        getheader = self.msg.getheader
        connection = (getheader("connection") or "").lower()
        if self.version == 11:
            return "close" in connection
        if getheader("keep-alive") or "keep-alive" in connection:
            return False
        return "keep-alive" not in (getheader("proxy-connection") or "").lower()

    def close(self):
        """Let go of the file; the connection may be used again only if the body was read."""
        file, self.fp = self.fp, None
        if self._look is not None:
            self._end_look_at_last()
        if file:
            if not self._ending and self._has_rest() or holds_bytes_ahead(file):
                self._give_up_connection()
            file.close()
        self._kept = None
        self._note_close()

    def _has_rest(self):
        """Tell whether something of the body is still to come."""
        if self._method == "HEAD":
            return False
        return bool(self.chunked or self.length) if self.msg is not None else True

    def isclosed(self):
        """Tell whether the answer has let go of its file: read to its end, or closed."""
        return self.fp is None

    def fileno(self):
        """Return the descriptor that the answer is read from."""
        return self.fp.fileno()

    def getheader(self, name, default=None):
        """Return the value of the field `name`, repeats joined by a comma, or `default`.

        Raises ResponseNotReady before the head has been read.
        """
        message = self.msg
        if message is None or isinstance(message, str):
            message = self._message()
        return message.getheader(name, default)

    def getheaders(self):
        """Return (name in lower case, value) for every name. Raises as `getheader`."""
        return self._message().items()

    def _message(self):
        if self.msg is None:
            raise late.face.ResponseNotReady()
        # urllib puts the reason into `msg`, and so did programs before it.
        return self.headers if isinstance(self.msg, str) else self.msg


SEAMS = Seams(HTTPResponse, "__init__", "begin", "_read_status", "_check_close", "_take_form")
HTTPResponse._head_seams = Seams(HTTPResponse, "begin", "_read_status", "_check_close")
HTTPResponse._body_seams = Seams(HTTPResponse, "_safe_read", "_read_chunked", "close", "_finish")


def _is_blank(line):
    return not line.strip()


def _version_number(version):
    """Return 9, 10 or 11 for a protocol version. Raises UnknownProtocol for any other."""
    if version in _VERSIONS:
        return _VERSIONS[version]
    if is_known_version(to_bytes(version, "version")):
        return 11
    raise late.face.UnknownProtocol(version)
