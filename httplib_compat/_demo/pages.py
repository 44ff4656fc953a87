"""What answers the examples of the README and of the documentation, as their comments say."""
from six.moves import BaseHTTPServer

from .answers import PATIENCE

TEXT = "text/plain"

# path -> content type, further fields, body
PAGES = {
    "/": (TEXT, (), b"spam\n"),
    "/words": (TEXT, (), b"spam\neggs\n"),
    "/cafe": (TEXT, [("X-Name", "Ren\xc3\xa9")], b"caf\xc3\xa9"),
    "/latin": (TEXT + "; charset=iso-8859-1", (), b"caf\xe9"),
    "/cut": (TEXT, [("Content-Length", "10"), ("Connection", "close")], b"spam"),
}


class Pages(BaseHTTPServer.BaseHTTPRequestHandler):
    """Answers a GET by its path, and a POST with the body that came; to a query as one line."""

    protocol_version = "HTTP/1.1"
    timeout = PATIENCE

    def answer(self, kind, fields, body, status=200):
        """Send an answer, of known length unless a field says another."""
        self.send_response(status)
        self.send_header("Content-Type", kind)
        if "Content-Length" not in dict(fields):
            self.send_header("Content-Length", str(len(body)))
        for name, value in fields:
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def do_GET(self):
        if self.path in PAGES:
            self.answer(*PAGES[self.path])
        else:
            self.answer(TEXT, (), b"there are: " + " ".join(sorted(PAGES)).encode("ascii") + b"\n",
                        404)

    do_HEAD = do_GET

    def do_POST(self):
        came = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.answer(TEXT, (), came + b"\n" if self.path == "/cgi-bin/query" else came)

    def log_message(self, *arguments):
        """Stay silent: what the examples print is read."""
