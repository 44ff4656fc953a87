"""A socket that answers every request with the same bytes: the rows of fixes are run on it.

In the common subset of Python 2.7 and 3: the real 2.7.18 runs the rows, too.
"""
import io

BODY = b"OK ready\nkey=value&name=a,b\n{\"a\": \"caf\xc3\xa9\"}\n"
FIELDS = [
    b"HTTP/1.1 200 OK", b"Server: Harbour/1", b"Content-Type: Text/HTML; charset=utf-8",
    b"ETag: \"x1\"", b"Via: 1.1 one", b"Via: 1.1 two", b"Set-Cookie: a=1", b"Set-Cookie: b=2",
    b"Location: /there", b"X-Count: 12", b"X-Empty: ",
    b"Content-Length: " + str(len(BODY)).encode("ascii")]
ACCENTED = b"X-Name: caf\xc3\xa9"


class Socket(object):
    """What a connection asks of its socket; `more` are field lines of the answer."""

    def __init__(self, *more):
        self.answer = b"\r\n".join(FIELDS + list(more) + [b"", BODY])

    def sendall(self, data):
        """Take what is sent."""

    def makefile(self, mode="rb", bufsize=-1):
        """Return the answer from its start."""
        return io.BytesIO(self.answer)

    def close(self):
        """Stay open: the next request is answered, too."""
