"""What programs made of the classes: hooks overridden, classes of their own handed in, settings."""
from typing import Any, Iterator, Optional, Union

from httplib import *
from httplib import HTTPMessage
import httplib


class Message(HTTPMessage):
    def addheader(self, key: str, value: str) -> None:
        HTTPMessage.addheader(self, key.lower(), value)

    def iscomment(self, line: str) -> bool:
        return line.startswith("#")


class Response(HTTPResponse):
    def __init__(self, sock: Any, debuglevel: int = 0, strict: int = 0,
                 method: Optional[str] = None, buffering: bool = False) -> None:
        HTTPResponse.__init__(self, sock, debuglevel, strict, method, buffering)
        self.bytes_read = 0

    def read(self, amt: Optional[int] = None) -> Any:
        data = HTTPResponse.read(self, amt)
        self.bytes_read += len(data)
        return data


class Connection(HTTPSConnection):
    response_class = Response
    debuglevel = 1
    body_mode = "bytestr"

    def connect(self) -> None:
        sock = httplib.socket.create_connection((self.host, self.port), self.timeout)
        self.sock = self._context.wrap_socket(sock, server_hostname=self.host)

    def putheader(self, header: Any, *values: object) -> None:
        HTTPSConnection.putheader(self, header, *[str(value) for value in values])


class Old(HTTP):
    _connection_class = Connection


def pieces() -> Iterator[Union[str, bytes]]:
    yield "a"
    yield b"b"


httplib._MAXHEADERS = 1000
httplib.HTTPConnection.debuglevel = 1
httplib.HTTPResponse.remote_disconnected = True
httplib.responses[299] = "Odd"
httplib.set_body_mode("bytestr")
httplib.set_source_encoding("utf-8")
try:
    with Connection("localhost", None, "key.pem", "chain.pem", timeout=5) as connection:
        connection.set_tunnel("inner.example", 443, {"Proxy-Authorization": "Basic eDp5"})
        connection.request("PUT", "/", open("body.bin", "rb"), {"A": 1})
        connection.request("PUT", "/", pieces(), encode_chunked=True)
        connection.request("PUT", "/", memoryview(b"abc"), connection.getresponse().msg)
except IncompleteRead as fault:
    print(len(fault.partial), fault.expected)
except (BadStatusLine, httplib.LineTooLong) as fault:
    print(fault.args)
except (error, httplib.ssl.SSLError, httplib.socket.timeout) as fault:
    print(str(fault))
