"""What the demo's HTTP and HTTPS servers answer: the path tells how.

The answers are the same on every day and every machine, so that they can be compared with a
recording.
"""
from six.moves import BaseHTTPServer

PATIENCE = 10  # seconds that a peer may take

PAGE = b"<!doctype html>\n<title>Spam</title>\n<p>Lovely spam, wonderful spam.\n"


class Answers(BaseHTTPServer.BaseHTTPRequestHandler):
    """Answers the requests of the examples."""

    protocol_version = "HTTP/1.1"
    server_version = "demo"
    sys_version = ""
    timeout = PATIENCE

    def date_time_string(self, timestamp=None):
        """Return the same date always."""
        return "Sun, 06 Nov 1994 08:49:37 GMT"

    def log_message(self, *arguments):
        """Stay silent: the demo prints what the client saw."""

    def answer(self, status, body, fields=()):
        """Send a whole answer of known length."""
        self.send_response(status)
        for name, value in fields:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def sent(self):
        """Return the body of the request."""
        return self.rfile.read(int(self.headers.get("Content-Length", 0)))

    def do_GET(self):
        special = getattr(self, "get_" + self.path.strip("/"), None)
        if special is not None:
            special()
        elif self.path in ("/", "/index.html"):
            self.answer(200, PAGE, [("Content-Type", "text/html; charset=UTF-8")])
        else:
            self.answer(404, b"no such page\n", [("Content-Type", "text/plain")])

    do_HEAD = do_GET

    def do_POST(self):
        """Answer by a redirection that names what came."""
        self.answer(302, b"Redirecting to the list\nyou sent " + self.sent() + b"\n", [
            ("Location", "/list"), ("Content-Type", "text/plain")])

    def do_PUT(self):
        """Say how much came, and keep none of it."""
        self.answer(201, b"%d bytes\n" % len(self.sent()), [("Location", self.path)])

    def get_headers(self):
        self.answer(200, b"", [
            ("Content-Type", 'Text/HTML; charset="iso-8859-1"; Level=1'), ("X-Spam", "lovely"),
            ("X-Spam", "wonderful"), ("X-Folded", "one\r\n two"),
            ("From", "J. Cleese <j@example.org>"),
        ])

    def get_chunked(self):
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        self.wfile.write(b"5\r\nspam \r\n6;note=x\r\nand eg\r\nA\r\ngs and ham\r\n"
                         b"0\r\nX-End: yes\r\n\r\n")

    def get_short(self):
        """Promise more than comes."""
        self.close_connection = True
        self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\nonly this")

    def get_rubbish(self):
        """Answer with what is no HTTP."""
        self.close_connection = True
        self.wfile.write(b"ICY 200 OK\r\nmusic\r\n")

    def get_nothing(self):
        """Close without an answer."""
        self.close_connection = True

    def get_echo(self):
        """Answer with the lines of the request, Host left out: its port is another each time."""
        lines = [self.requestline] + sorted(
            "%s: %s" % (name.lower(), " ".join(value.split()))
            for name, value in self.headers.items() if name.lower() != "host")
        self.answer(200, ("\n".join(lines) + "\n").encode("latin-1"))
