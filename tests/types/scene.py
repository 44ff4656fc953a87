"""What the claims are about: connections, answers and bodies that need no network."""
import array
import collections
import io
import ssl

import httplib
from httplib_compat._py2.textstr import textstr

ANSWER = (
    "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nX-Who: a@b.example\r\n"
    "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\nContent-Length: 9\r\n\r\none\ntwo\nx")
MODULES = array, collections, io, ssl  # the claims use them


class Talk:
    """A socket that answers from memory, as tests of Python 2 brought their own."""

    def __init__(self, text: str) -> None:
        self.text = text

    def makefile(self, mode: str, bufsize: int = -1) -> object:
        return httplib.StringIO(self.text)

    def sendall(self, data: bytes) -> None:
        self.sent = data

    def close(self) -> None:
        self.text = ""


def answer() -> httplib.HTTPResponse:
    """Return an answer whose head has been read."""
    resp = httplib.HTTPResponse(Talk(ANSWER))
    resp.begin()
    return resp


def old() -> httplib.HTTP:
    """Return a client of Python 1.5's manner that waits for its answer."""
    client = httplib.HTTP("h")
    client._conn.sock = Talk(ANSWER)
    client.putrequest("GET", "/")
    client.endheaders()
    return client


conn = httplib.HTTPConnection("h", 8080, 1, 10)
conn.sock = Talk(ANSWER)
secure = httplib.HTTPSConnection("h")
data = answer().read()
page = textstr("a,b")
msg = answer().msg
