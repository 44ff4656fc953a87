"""What 2.7 itself kept for older programs: the class of Python 1.5 and its helpers."""
from . import late
from .connection import HTTPConnection


class HTTP:
    """A client of Python 1.5's manner: HTTP/1.0, `getreply` for the head, `getfile` for the body.

    An empty `host` is given later, to `connect`; a `port` of 0 is the default one.
    """

    __module__ = "httplib"

    _http_vsn = 10
    _http_vsn_str = "HTTP/1.0"
    debuglevel = 0
    body_mode = None
    _connection_class: type = HTTPConnection

    def __init__(self, host="", port=None, strict=None):
        self._setup(self._connection_class(host, None if port == 0 else port, strict))

    def _setup(self, conn):
        """Stand in front of `conn`: its sending methods become this object's."""
        self._conn = conn
        self.send, self.putrequest, self.putheader = conn.send, conn.putrequest, conn.putheader
        self.endheaders, self.set_debuglevel = conn.endheaders, conn.set_debuglevel
        conn._http_vsn = self._http_vsn
        conn._http_vsn_str = self._http_vsn_str
        if self.body_mode is not None:
            conn.body_mode = self.body_mode
        self.file = None

    def connect(self, host=None, port=None):
        """Open the connection, to `host` and `port` when given. Raises as the connection does."""
        conn = self._conn
        if host is not None:
            conn.host, conn.port = conn._get_hostport(host, port)
        conn.connect()

    def getfile(self):
        """Return the file that the body is read from; None before `getreply`."""
        return self.file

    def getreply(self, buffering=False):
        """Return (status, reason, message) of the answer.

        What is no HTTP answer gives (-1, the line, None) and closes the connection; `getfile`
        is None then, as it was on 2.7.18. Raises other HTTPExceptions and what the socket raises.
        """
        conn = self._conn
        try:
            response = conn.getresponse(buffering) if buffering else conn.getresponse()
        except late.face.BadStatusLine as error:
            self.close()
            self.headers = None
            return -1, error.line, None
        self.headers = response.msg
        self.file = response.fp
        return response.status, response.reason, response.msg

    def close(self):
        """Close the connection and forget the file, which closes with its last user."""
        self._conn.close()
        self.file = None


def FakeSocket(sock, sslobj):
    """Return `sslobj`, which reads and writes by itself; warns, as 2.7 did."""
    late.face.warnings.warn(
        "FakeSocket is deprecated, and won't be in 3.x.  "
        "Use the result of ssl.wrap_socket() directly instead.",
        DeprecationWarning, stacklevel=2)
    return sslobj
