"""Open the socket yourself: here at a fixed address, kept alive by the system.

    python custom_connect.py NAME PORT ADDRESS

The request is for NAME; the socket goes to ADDRESS, whatever the name service says.
"""
from __future__ import print_function

import socket
import sys

import httplib


class PinnedConnection(httplib.HTTPConnection):
    """A connection to `address` that asks for the host it was made with."""

    address = None

    def connect(self):
        self.sock = socket.create_connection((self.address, self.port), self.timeout)
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)


if __name__ == "__main__":
    conn = PinnedConnection(sys.argv[1], int(sys.argv[2]), timeout=10)
    conn.address = sys.argv[3]
    conn.request("GET", "/")
    response = conn.getresponse()
    print(response.status, response.read())
    conn.close()
