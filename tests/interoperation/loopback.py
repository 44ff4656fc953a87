"""A web server of the standard library's on loopback, the other end for today's callers.

``with web(answer) as server`` serves until the block ends; `answer` is a function from a `Request`
to an `Answer`. What came in is kept in ``server.requests``. What fails in a thread of the server
fails the test, but for a client that goes.
"""
import contextlib
import http.server
import socketserver
import sys
import threading
from typing import Any, NamedTuple, Tuple

PATIENCE = 10  # seconds before a test that waits fails instead of hanging
CHUNK = 7001  # bytes; odd, so that no reader's block ends where a chunk does


class Request(NamedTuple):
    """One request as the server read it, its body out of its framing."""

    method: str
    path: str
    headers: Any
    body: bytes


class Answer(NamedTuple):
    """What the server sends; a Content-Length is added unless Transfer-Encoding says chunked."""

    status: int = 200
    headers: Tuple = ()
    body: bytes = b""


class Web(socketserver.ThreadingMixIn, http.server.HTTPServer):
    """The server, one thread a connection; `port` and `address` say where it listens."""

    daemon_threads = False
    request_queue_size = 128

    def __init__(self, answer, context, tunnel):
        http.server.HTTPServer.__init__(self, ("127.0.0.1", 0), Conversation)
        self.answer = answer
        self.requests = []
        self.failures = []
        self.port = self.server_address[1]
        self.address = f"127.0.0.1:{self.port}"
        self.context = context
        self.tunnel = tunnel

    def finish_request(self, request, client_address):
        request.settimeout(PATIENCE)
        if self.context is None:
            http.server.HTTPServer.finish_request(self, request, client_address)
            return
        with self.context.wrap_socket(request.dup(), server_side=True) as secure:
            http.server.HTTPServer.finish_request(self, secure, client_address)

    def handle_error(self, request, client_address):
        """Keep what failed, unless it is the network's: the client sees that for itself."""
        error = sys.exc_info()[1]
        if not isinstance(error, OSError):
            self.failures.append(error)


class Conversation(http.server.BaseHTTPRequestHandler):
    """One connection: requests in, answers out, until either side has had enough."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def _converse(self):
        request = Request(self.command, self.path, self.headers, self._read_body())
        self.server.requests.append(request)
        answer = self.server.answer(request)
        self.send_response(answer.status)
        for name, value in answer.headers:
            self.send_header(name, value)
        chunked = ("Transfer-Encoding", "chunked") in answer.headers
        if not chunked:
            self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        if chunked:
            self._write_chunks(answer.body)
        elif self.command != "HEAD":
            self.wfile.write(answer.body)

    def _write_chunks(self, body):
        for start in range(0, len(body), CHUNK):
            piece = body[start:start + CHUNK]
            self.wfile.write(b"%x\r\n%b\r\n" % (len(piece), piece))
        self.wfile.write(b"0\r\n\r\n")

    do_GET = do_HEAD = do_POST = do_PUT = _converse

    def do_CONNECT(self):
        """Be the proxy and the host behind it: TLS begins on this connection."""
        self.server.requests.append(Request(self.command, self.path, self.headers, b""))
        self.send_response(200)
        self.end_headers()
        self.close_connection = True
        with self.server.tunnel.wrap_socket(self.connection, server_side=True) as secure:
            Conversation(secure, self.client_address, self.server)

    def _read_body(self):
        if self.headers.get("Transfer-Encoding") != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length", "0")))
        pieces = []
        while True:
            size = int(self.rfile.readline(100), 16)
            pieces.append(self.rfile.read(size))
            assert self.rfile.readline(100) == b"\r\n"
            if not size:
                return b"".join(pieces)

    def log_message(self, *arguments):
        """Tests say by their asserts what happened; a log would go to the terminal."""


@contextlib.contextmanager
def running(server):
    """Serve with a server of socketserver's until the block ends, then wait for its threads."""
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join(PATIENCE)
        server.server_close()
    if server.failures:
        raise server.failures[0]


def web(answer, context=None, tunnel=None):
    """Return the running server, as a context manager.

    With a `context` it speaks TLS; with `tunnel`, another, TLS begins after a CONNECT.
    """
    return running(Web(answer, context, tunnel))
