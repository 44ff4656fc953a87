"""A connection to a server, as Python 2.7's `HTTPConnection` was: opening, tunnelling, answers.

One request at a time is on its way; `states` says which call may follow which. What it sends is
written in `request`, what comes back is a `response_class`.
"""
import socket
from _weakref import ref

from .._wire.errors import ProtocolError
from .._wire.source import skip_fields
from . import late
from .arguments import refuse_controls
from .failures import is_final, renamed
from .keptsocket import SocketKeeper, has_moved
from .native import is_above_zero, to_bytestr, to_text
from .opening import open_socket
from .pickling import PickledByName
from .request import RequestWriter
from .request_body import BLOCK
from .response import HTTPResponse
from .responsesource import HeadSource
from .sockets import release
from .states import IDLE, SENT, state_after


class HTTPConnection(PickledByName, SocketKeeper, RequestWriter):
    """A connection to `host`, opened by the first request.

    `host` may hold the port; `strict` refuses answers without a status line; `timeout` is in
    seconds, None for no limit; `source_address` is the (host, port) to come from; `blocksize` is
    in bytes, what a file body is asked for at a time. Raises InvalidURL for a port that is no
    number and for controls in the host. Source: Python 2.7 documentation, httplib,
    "HTTPConnection Objects".
    """

    __module__ = "httplib"

    _http_vsn = 11
    _http_vsn_str = "HTTP/1.1"

    response_class = HTTPResponse
    default_port = 80  # HTTP_PORT as it was when 2.7 defined the class: assigning comes late
    auto_open = 1
    debuglevel = 0
    strict = 0
    blocksize = BLOCK
    # What bodies are to the program; None leaves it to the process's setting.
    body_mode = None

    def __init__(self, host, port=None, strict=None,
                 timeout=socket._GLOBAL_DEFAULT_TIMEOUT, source_address=None,
                 *, blocksize=None):
        self.timeout = timeout
        self.source_address = source_address
        self.sock = None
        self._buffer = []
        self.__response = None
        self.__state = IDLE
        self._method = None
        self._tunnel_host = None
        self._tunnel_port = None
        self._tunnel_headers = {}
        if strict is not None:
            self.strict = strict
        if blocksize is not None:
            self.blocksize = blocksize
        self.host, self.port = self._get_hostport(host, port)
        self._validate_host(self.host)
        # Taken now, as 2.7 does: tests replace it on the instance.
        self._create_connection = late.names["socket"].create_connection

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()

    def set_tunnel(self, host, port=None, headers=None):
        """Reach `host` through the server of this connection, by CONNECT (RFC 9110, 9.3.6).

        `headers` go with the CONNECT. Raises RuntimeError once the connection is open,
        InvalidURL for a port that is no number.
        """
        if self.sock:
            raise RuntimeError("Can't setup tunnel for established connection.")
        self._tunnel_host, self._tunnel_port = self._get_hostport(host, port)
        if self._tunnel_host:
            self._validate_host(self._tunnel_host)
        if headers:
            self._tunnel_headers = headers
        else:
            self._tunnel_headers.clear()

    def _get_hostport(self, host, port):
        """Return (host, port) of a host that may hold its port. Raises InvalidURL."""
        if isinstance(host, (bytes, bytearray)):
            host = to_text(host)
        if port is not None:
            return host, port
        if not isinstance(host, str):
            raise AttributeError(
                f"host is {type(host).__name__}; expected a string such as 'example.org:8080'")
        port = self.default_port
        colon = host.rfind(":")
        if colon > host.rfind("]"):
            host, digits = host[:colon], host[colon + 1:]
            if digits:
                port = _port_number(digits)
        if host[:1] == "[" and host[-1:] == "]":
            host = host[1:-1]
        return host, port

    def _validate_host(self, host):
        """Raise InvalidURL when `host` holds a control, a blank or an 8-bit character."""
        if not isinstance(host, str):
            raise TypeError(
                f"host is {type(host).__name__}; expected a string such as 'example.org'")
        refuse_controls(host)

    def set_debuglevel(self, level):
        """Print what is sent and the heads that come, for a `level` above 0."""
        self.debuglevel = level

    def connect(self):
        """Open the socket to the host and port of the constructor, and the tunnel if there is one.

        Raises what the socket raises, and OSError when the tunnel is refused.
        """
        open_socket(self)
        if self._tunnel_host:
            try:
                self._tunnel()
            except BaseException:
                self.close()  # nothing that is meant for the host may reach the proxy
                raise
            self._note_carrier(self.sock)  # it has: the proxy's

    def _tunnel(self):
        """Ask the proxy for the tunnel; the socket stands at the first byte behind its answer."""
        for line in self._tunnel_request():
            self.send(to_bytestr(line, "the request for the tunnel", self._encoding()))
        response = self.response_class(self.sock, strict=self.strict, method=self._method)
        try:
            self._read_tunnel_head(response)
        finally:
            release(response.fp)

    def _tunnel_request(self):
        """Return the lines that ask for the tunnel. Raises InvalidURL, and ValueError for a field.

        Looked at here, too: programs set the attributes themselves.
        """
        host = to_text(self._tunnel_host)
        self._validate_host(host)
        lines = ["CONNECT %s:%d HTTP/1.0" % (host, self._tunnel_port)]
        lines += [self._field_line(name, (value,)) for name, value in self._tunnel_headers.items()]
        return [line + "\r\n" for line in lines] + ["\r\n"]

    def _read_tunnel_head(self, response):
        """Read the proxy's answer. Raises OSError when it refuses the tunnel."""
        version, code, message = response._read_status()
        refused = None
        if version == "HTTP/0.9":
            refused = "Invalid response from tunnel request"
        elif code != 200:
            refused = "Tunnel connection failed: %d %s" % (code, message.strip())
        face = late.face
        if refused:
            self.close()
            raise face.socket.error(refused)
        try:
            skip_fields(HeadSource(response.fp), face._MAXLINE, face._MAXHEADERS, "header line",
                        _is_blank_line)
        except ProtocolError as error:
            raise renamed(error) from None

    def close(self):
        """Close the socket and the answer not yet read; the next request opens a new one."""
        self.__state = IDLE
        self._carrier = None
        self._is_cut_short = False
        try:
            sock, self.sock = self.sock, None
            if sock:
                sock.close()
        finally:
            response, self.__response = self.__response, None
            given_up = self._given_up
            if given_up:
                self._given_up = None
            for each in (response, given_up):
                if each:
                    each.close()

    def getresponse(self, buffering=False):
        """Read the head of the answer and return the response.

        `buffering` may read ahead on the socket, for speed. Raises ResponseNotReady before a
        request was sent or while an answer is unread; BadStatusLine and other HTTPExceptions
        for an answer that is none; and what the socket raises.
        """
        if self.__response:
            self._forget_finished_response()
        if self.__state != SENT:
            state_after("getresponse", self.__state)  # it refuses
        if self.__response:
            raise late.face.ResponseNotReady()
        try:
            response = None if buffering else (_receive_plainly or _load_plain_responses())(self)
        except OSError as error:
            if is_final(error):
                self._let_go_of(self.sock)
            raise
        if response is None:
            response = self._receive(buffering)
        self.__state = IDLE
        if self._is_cut_short:
            response.will_close = 1
        if response.will_close:
            self.close()
        else:
            self._keep_for(response)
        return response

    def _receive(self, buffering):
        """Return a response of the class for it, its head read."""
        arguments = (self.sock, self.debuglevel) if is_above_zero(self.debuglevel) else (self.sock,)
        # Response classes of 2.6 know no `buffering`.
        options = {"buffering": True} if buffering else {}
        response = self.response_class(
            *arguments, strict=self.strict, method=self._method, **options)
        self._hand_over_to(response)
        try:
            response.begin()
            assert response.will_close != late.face._UNKNOWN
        except BaseException as error:
            self._note_fault(response, error)
            raise
        return response

    def _hand_over_to(self, response):
        """Tell a response of ours what this connection knows about its socket and its body."""
        if isinstance(response, HTTPResponse):
            if self.body_mode is not None:
                response.body_mode = self.body_mode
            if self._has_carried(self.sock):
                response._is_first = False

    def _keep_for(self, response):
        """Keep the socket for the answer after this one."""
        self.__response, sock, carrier = response, self.sock, self._carrier
        if carrier is None or carrier() is not sock:
            self._note_carrier(sock)
        if isinstance(response, HTTPResponse):
            response._kept = ref(self), sock

    def _note_fault(self, response, error):
        """No head came. Only a wait that ran out before its first byte may be begun again."""
        waits = isinstance(error, OSError) and not is_final(error)
        starts_over = waits and not has_moved(getattr(response, "fp", None))
        response.close()
        if not starts_over:
            self._let_go_of(self.sock)
        elif not getattr(response, "_is_first", True):  # interim answers have come
            self._note_carrier(self.sock)

    def _forget_finished_response(self):
        response = self.__response
        if response and response.isclosed():
            self.__response = None


def _port_number(digits):
    """Return the number of a port in a host. Raises InvalidURL when it is none."""
    if digits.strip("0123456789"):
        raise late.face.InvalidURL(f"nonnumeric port: '{digits}'")
    return int(digits)


def _is_blank_line(line):
    return line == b"\r\n"


_receive_plainly = None


def _load_plain_responses():
    """Load the short way with the first answer: it needs the messages, and an import must not."""
    global _receive_plainly
    from .plainresponse import receive_plainly
    _receive_plainly = receive_plainly
    return receive_plainly
