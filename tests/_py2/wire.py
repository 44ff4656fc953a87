"""A socket for tests of the runtime: it keeps what was sent and answers from memory."""
import io

from httplib_compat import httplib


class Wire:
    """A socket with `sendall` and `makefile`; `sent` is all that went out."""

    def __init__(self, answer=b""):
        self.answer = answer
        self.pieces = []
        self.closed = False

    @property
    def sent(self):
        return b"".join(self.pieces)

    def sendall(self, data):
        self.pieces.append(bytes(data))

    def makefile(self, *arguments):
        return io.BytesIO(self.answer)

    def close(self):
        self.closed = True


def connected(answer=b"", kind=None):
    """Return (connection, wire): a connection whose socket is open already."""
    conn = (kind or httplib.HTTPConnection)("example.org")
    conn.sock = Wire(answer)
    return conn, conn.sock


def begun(answer, **options):
    """Return the response to an answer, its head read."""
    response = httplib.HTTPResponse(Wire(answer), **options)
    response.begin()
    return response
