"""A line over TCP on loopback: everything an answer has comes at once, as soon as it is asked for.

Runs on Python 2.7 and 3. It shows that the lines in memory and over pairs behave as the real thing:
what `MemoryLine` claims of resets and closes is what the system does.
"""
import os
import socket
import struct

PATIENCE = 10  # seconds before a client that waits for more gets a timeout
_LINGER_NOT = struct.pack('ii', 1, 0)


class TcpLine(object):
    """A line over a connected pair of TCP sockets."""

    taken = 0  # nobody counts here

    def __init__(self, pieces, end):
        self._pieces = pieces
        self._end = end
        listener = socket.socket()
        try:
            listener.bind(('127.0.0.1', 0))
            listener.listen(1)
            self.client = socket.create_connection(listener.getsockname(), PATIENCE)
            self._server, _ = listener.accept()
        finally:
            listener.close()

    def start(self):
        """Send the whole answer and end as the line ends; what was asked is not read."""
        self._server.sendall(b''.join(self._pieces))
        if self._end == 'close':
            self._server.shutdown(socket.SHUT_WR)
        elif self._end == 'reset':
            self._server.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER_NOT)
            self._server.close()

    def let_all_arrive(self):
        """Do nothing: on loopback it has arrived."""

    def say(self, data):
        """Send more bytes and close then."""
        self._server.sendall(data)
        self._server.shutdown(socket.SHUT_WR)

    def end(self):
        """Close both sides for good, even where a response still has its file."""
        for sock in (self._server, self.client):
            sock.close()
            if hasattr(sock, 'detach'):
                descriptor = sock.detach()
                if descriptor != -1:
                    os.close(descriptor)
