"""The server that the examples of the pages talk to, on loopback."""
import contextlib
import http.server
import threading

PATIENCE = 10  # seconds before a connection that says nothing is given up

TEXT = "text/plain"

# path -> content type, further fields, body
ANSWERS = {
    "/words": (TEXT, {}, b"spam\neggs\n"),
    "/cafe": (TEXT, {"X-Name": "Ren\xc3\xa9"}, b"caf\xc3\xa9"),
    "/latin": (TEXT + "; charset=iso-8859-1", {}, b"caf\xe9"),
    "/cut": (TEXT, {"Content-Length": "10", "Connection": "close"}, b"spam"),
}


class Speaker(http.server.BaseHTTPRequestHandler):
    """Answers a GET by its path, and a POST with the body it was sent."""

    protocol_version = "HTTP/1.1"
    timeout = PATIENCE

    def _answer(self, kind, fields, body):
        self.send_response(200)
        self.send_header("Content-Type", kind)
        for name, value in {"Content-Length": str(len(body)), **fields}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def do_GET(self):
        self._answer(*ANSWERS[self.path])

    do_HEAD = do_GET

    def do_POST(self):
        self._answer(TEXT, {}, self.rfile.read(int(self.headers["Content-Length"])))

    def log_message(self, *arguments):
        """Stay silent: what the examples print is compared."""


@contextlib.contextmanager
def serving(handler=Speaker, server_class=http.server.HTTPServer, context=None):
    """Serve with a handler until the block ends, over TLS when a `context` is given."""
    server = server_class(("127.0.0.1", 0), handler)
    if context is not None:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join(PATIENCE)
        server.server_close()
