"""A SimpleXMLRPCServer on loopback that keeps connections alive, and drops them as it is told.

``with rpc_server(fate) as server`` serves; `fate` is a function from (number of the call on its
connection, number of the connection) to what becomes of the connection: KEEP, or a way to lose it.
"""
import socket
import socketserver
import struct
import sys
import threading
import xmlrpc.server

from loopback import PATIENCE, running

KEEP = "keep"
# Ways to lose a connection. The first is a server's that finds it idle; the others are those by
# which the client hears of it: an end where the answer should be, and a reset.
AFTER_THE_ANSWER = "drop after the answer"
INSTEAD_OF_THE_ANSWER = "end instead of the answer"
BY_RESET = "reset instead of the answer"


class Dialogue(xmlrpc.server.SimpleXMLRPCRequestHandler):
    """One connection, which may carry several calls."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    calls = 0

    def do_POST(self):
        self.calls += 1
        self.server.seen.append((self.connection_number(), self.headers, self.path))
        fate = self.server.fate(self.calls, self.connection_number())
        if fate in (INSTEAD_OF_THE_ANSWER, BY_RESET):
            self.rfile.read(int(self.headers["Content-Length"]))
            if fate == BY_RESET:
                self.connection.setsockopt(
                    socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        else:
            xmlrpc.server.SimpleXMLRPCRequestHandler.do_POST(self)
        if fate != KEEP:
            self.close_connection = True

    def connection_number(self):
        return self.server.numbers.setdefault(self.client_address, len(self.server.numbers))

    def is_rpc_path_valid(self):
        """A proxy is asked for a whole URL."""
        return True


class RpcServer(socketserver.ThreadingMixIn, xmlrpc.server.SimpleXMLRPCServer):
    """The server; `seen` has (number of the connection, fields, path) of each call."""

    daemon_threads = False

    def __init__(self, fate, context):
        xmlrpc.server.SimpleXMLRPCServer.__init__(
            self, ("127.0.0.1", 0), Dialogue, logRequests=False, allow_none=True)
        self.fate = fate
        self.context = context
        self.numbers = {}
        self.seen = []
        self.failures = []
        self.ended = threading.Semaphore(0)
        self.port = self.server_address[1]
        self.address = f"127.0.0.1:{self.port}"
        self.register_function(pow)
        self.register_function(lambda value: value, "echo")

    def finish_request(self, request, client_address):
        request.settimeout(PATIENCE)
        if self.context is None:
            xmlrpc.server.SimpleXMLRPCServer.finish_request(self, request, client_address)
            return
        with self.context.wrap_socket(request.dup(), server_side=True) as secure:
            xmlrpc.server.SimpleXMLRPCServer.finish_request(self, secure, client_address)

    def shutdown_request(self, request):
        """Close; a reset takes the place of the farewell when the socket is set to it."""
        if request.fileno() >= 0 and request.getsockopt(socket.SOL_SOCKET, socket.SO_LINGER):
            request.close()
        else:
            xmlrpc.server.SimpleXMLRPCServer.shutdown_request(self, request)
        self.ended.release()

    def handle_error(self, request, client_address):
        """Keep what failed, unless it is the network's: the client sees that for itself."""
        error = sys.exc_info()[1]
        if not isinstance(error, OSError):
            self.failures.append(error)

    def wait_for_an_end(self):
        """Wait until the server has closed one more connection."""
        assert self.ended.acquire(timeout=PATIENCE)

    @property
    def connections(self):
        """The number of the connection of each call."""
        return [number for number, _, _ in self.seen]


def keep(call, connection):
    """Keep every connection."""
    return KEEP


def rpc_server(fate=keep, context=None):
    """Return the running server, as a context manager; `fate` decides by (call, connection)."""
    return running(RpcServer(fate, context))
