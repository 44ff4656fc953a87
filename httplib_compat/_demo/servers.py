"""The demo's servers: HTTP, HTTPS and a proxy, on loopback and in threads, closed at the end.

Beside them, on demand, the one that answers the examples of the documentation.
"""
import os
import socket
import ssl
import threading
from collections import namedtuple

from six.moves import BaseHTTPServer, socketserver

from .answers import PATIENCE, Answers
from .pages import Pages
from .proxy import Proxy, hang_up

HERE = os.path.dirname(os.path.abspath(__file__))
AUTHORITY = os.path.join(HERE, "authority.pem")
MOMENT = 0.05  # seconds between two looks at whether to end

Place = namedtuple("Place", "host http_port https_port cafile proxy_port")


class Servers(object):
    """HTTP, HTTPS and proxy, listening while the ``with`` block runs; gives their Place.

    With a `port` (0: any) there is one for the documentation, too, at `pages_port`. Raises OSError
    or socket.error when that port is taken.
    """

    def __init__(self, port=None):
        self._servers = [] if port is None else [_Server(("127.0.0.1", port), Pages)]
        self.pages_port = self._servers[0].server_port if self._servers else None
        self._servers[:0] = [_Server(("127.0.0.1", 0), kind) for kind in (Answers, Answers, Proxy)]
        context = ssl.SSLContext(getattr(ssl, "PROTOCOL_TLS_SERVER", ssl.PROTOCOL_SSLv23))
        context.load_cert_chain(os.path.join(HERE, "server.pem"))
        self._servers[1].context = context
        self._threads = [threading.Thread(target=server.serve_forever, args=(MOMENT,))
                         for server in self._servers]

    def __enter__(self):
        for thread in self._threads:
            thread.start()
        http, https, proxy = [server.server_address[1] for server in self._servers[:3]]
        # The name: 2.7.18 looks for no address in a certificate.
        return Place("localhost", http, https, AUTHORITY, proxy)

    def __exit__(self, *exception):
        for server, thread in zip(self._servers, self._threads):
            server.shutdown()
            thread.join()
            server.server_close()
        for server in self._servers:
            server.end_connections()


class _Server(BaseHTTPServer.HTTPServer):
    """A server with a thread for each connection; with a context, over TLS."""

    context = None

    def __init__(self, address, handler):
        BaseHTTPServer.HTTPServer.__init__(self, address, handler)
        self._connections = []

    def server_bind(self):
        """Bind without asking for the name of the machine, which may take seconds."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = self.server_address[:2]

    def process_request(self, request, client_address):
        self._connections = [held for held in self._connections if held.is_alive()]
        self._connections.append(_Connection(self, request, client_address))
        self._connections[-1].start()

    def end_connections(self):
        """End what a client has left open, as it does when Ctrl-C stops it."""
        for connection in self._connections:
            connection.end()


class _Connection(threading.Thread):
    """A connection and the thread that serves it."""

    def __init__(self, server, request, client_address):
        threading.Thread.__init__(self)
        self.server, self.request, self.client_address = server, request, client_address

    def run(self):
        try:
            self.request.settimeout(PATIENCE)
            if self.server.context is not None:
                self.request = self.server.context.wrap_socket(
                    self.request, server_side=True, do_handshake_on_connect=False)
                self.request.do_handshake()
            self.server.finish_request(self.request, self.client_address)
        except (socket.error, ssl.SSLError, ValueError):
            return  # the client went away or refused the certificate, and its step shows that
        finally:
            self.server.shutdown_request(self.request)

    def end(self):
        """Hang up, again and again for the moment in which TLS changes the socket, and wait."""
        for _ in range(int(PATIENCE / MOMENT)):
            if not self.is_alive():
                return
            hang_up(self.request)
            self.join(MOMENT)
