"""A connection whose second small read has looked ahead, and the server behind it."""
import contextlib
import socket
import sys

import httplib
import pytest

from httplib_compat._py2.hooks import SHORT_WAYS

# Where nobody looks ahead.
LOOKING = [
    pytest.mark.skipif(not SHORT_WAYS, reason="the careful ways never look ahead"),
    pytest.mark.skipif(sys.version_info < (3, 7), reason="Python 3.6 does not tell of a fork"),
    pytest.mark.skipif(sys.implementation.name != "cpython",
                       reason="other interpreters need not let a socket change its class"),
]

BODY = bytes(range(32, 127)) * 40
SIZED = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(BODY), BODY)
CHUNKED = (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
           b"5f\r\n" + b"\r\n5f\r\n".join([BODY[:95]] * 40) + b"\r\n0\r\n\r\n")


@contextlib.contextmanager
def connected(kind=httplib.HTTPConnection):
    """Give (connection that is not open, function that lets the server answer the request)."""
    listener, servers = socket.socket(), []
    with listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(1)
        conn = kind("127.0.0.1", listener.getsockname()[1], timeout=10)

        def send(data):
            servers.append(listener.accept()[0])
            servers[-1].sendall(data)
        try:
            yield conn, send
        finally:
            conn.close()
            for server in servers:
                server.close()


@contextlib.contextmanager
def read_twice(answer, kind=httplib.HTTPConnection, before=None):
    """Give (connection, response) after two small reads; `before` gets the open connection."""
    with connected(kind) as (conn, send):
        conn.connect()
        if before is not None:
            before(conn)
        conn.request("GET", "/")
        send(answer)
        response = conn.getresponse()
        assert response.read(10) + response.read(10) == BODY[:20]
        yield conn, response
