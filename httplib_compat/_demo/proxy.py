"""The demo's proxy: it knows CONNECT to this machine, and nothing else."""
import socket
import threading
from contextlib import closing

from six.moves import BaseHTTPServer

from .answers import PATIENCE


class Proxy(BaseHTTPServer.BaseHTTPRequestHandler):
    """Joins a client with a port of this machine, byte for byte."""

    timeout = PATIENCE

    def log_message(self, *arguments):
        """Stay silent: the demo prints what the client saw."""

    def do_CONNECT(self):
        host, _, port = self.path.rpartition(":")
        if host not in ("localhost", "127.0.0.1"):
            self.wfile.write(b"HTTP/1.0 403 Not From Here\r\n\r\n")
            return
        with closing(socket.create_connection(("127.0.0.1", int(port)), PATIENCE)) as far:
            self.wfile.write(b"HTTP/1.0 200 Connection established\r\n\r\n")
            back = threading.Thread(target=copy, args=(far, self.connection))
            back.start()
            copy(self.connection, far)
            back.join()


def copy(source, target):
    """Copy what comes from a socket to another until it ends, and end that one's side."""
    try:
        for data in iter(lambda: source.recv(65536), b""):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
    except socket.error:
        hang_up(source)  # whoever copies the other way shall not wait for more
        hang_up(target)


def hang_up(connection):
    """End both sides of a connection, so that nobody waits for it; it may be closed already."""
    try:
        # Not the method of a TLS socket: that one takes the TLS away from under its user.
        socket.socket.shutdown(connection, socket.SHUT_RDWR)
    except socket.error:
        return
