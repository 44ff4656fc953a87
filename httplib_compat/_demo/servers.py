"""The demo's servers: HTTP, HTTPS, and a proxy that knows CONNECT, on loopback and in threads.

What they answer is the same on every day and every machine, so that it can be compared with a
recording.
"""
import os
import socket
import ssl
import threading
from collections import namedtuple

from six.moves import BaseHTTPServer, socketserver

HERE = os.path.dirname(os.path.abspath(__file__))
AUTHORITY = os.path.join(HERE, "authority.pem")
PATIENCE = 10  # seconds that a peer may take

Place = namedtuple("Place", "host http_port https_port cafile proxy_port")

PAGE = b"<!doctype html>\n<title>Spam</title>\n<p>Lovely spam, wonderful spam.\n"


class Handler(BaseHTTPServer.BaseHTTPRequestHandler):
    """Answers the examples' requests; the path tells how."""

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
        """Answer as a bug tracker would: by a redirection that names what came."""
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.answer(302, b"Redirecting to the list\nyou sent " + body + b"\n", [
            ("Location", "/list"), ("Content-Type", "text/plain")])

    def do_PUT(self):
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.answer(201, b"", [("Location", self.path)])

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


class Proxy(BaseHTTPServer.BaseHTTPRequestHandler):
    """A proxy that knows CONNECT to this machine, and nothing else."""

    timeout = PATIENCE

    def log_message(self, *arguments):
        """Stay silent."""

    def do_CONNECT(self):
        host, _, port = self.path.partition(":")
        if host not in ("localhost", "127.0.0.1"):
            self.wfile.write(b"HTTP/1.0 403 Not From Here\r\n\r\n")
            return
        far = socket.create_connection((host, int(port)), PATIENCE)
        self.wfile.write(b"HTTP/1.0 200 Connection established\r\n\r\n")
        back = threading.Thread(target=copy, args=(far, self.connection))
        back.start()
        copy(self.connection, far)
        back.join()
        far.close()


def copy(source, target):
    """Copy what comes from a socket to another until it ends, and end that one's side."""
    try:
        while True:
            data = source.recv(65536)
            if not data:
                break
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
    except (socket.error, socket.timeout):
        source.close()


class Servers(object):
    """HTTP, HTTPS and proxy, listening while the ``with`` block runs; gives their Place."""

    def __init__(self):
        self._servers = [_Server(("127.0.0.1", 0), kind) for kind in (Handler, Handler, Proxy)]
        context = ssl.SSLContext(getattr(ssl, "PROTOCOL_TLS_SERVER", ssl.PROTOCOL_SSLv23))
        context.load_cert_chain(os.path.join(HERE, "server.pem"))
        self._servers[1].context = context
        self._threads = [threading.Thread(target=server.serve_forever, args=(0.05,))
                         for server in self._servers]

    def __enter__(self):
        for thread in self._threads:
            thread.start()
        http, https, proxy = [server.server_address[1] for server in self._servers]
        return Place("localhost", http, https, AUTHORITY, proxy)

    def __exit__(self, *exception):
        for server, thread in zip(self._servers, self._threads):
            server.shutdown()
            thread.join()
            server.server_close()
            server.join()


class _Server(BaseHTTPServer.HTTPServer):
    """A server with a thread for each connection; with a context, over TLS."""

    context = None

    def __init__(self, address, handler):
        BaseHTTPServer.HTTPServer.__init__(self, address, handler)
        self._threads = []

    def server_bind(self):
        """Bind without asking for the name of the machine, which may take seconds."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = self.server_address[:2]

    def process_request(self, request, client_address):
        thread = threading.Thread(target=self._serve, args=(request, client_address))
        self._threads.append(thread)
        thread.start()

    def _serve(self, request, client_address):
        try:
            request.settimeout(PATIENCE)
            if self.context is not None:
                request = self.context.wrap_socket(request, server_side=True)
            self.finish_request(request, client_address)
        except (socket.error, ssl.SSLError, ValueError):
            return  # the client went away or refused the certificate, and its step shows that
        finally:
            self.shutdown_request(request)

    def join(self):
        """Wait for the threads of the connections."""
        for thread in self._threads:
            thread.join(PATIENCE)
