"""Speak HTTP over a unix socket, as local services ask for it.

    python unix_socket.py SOCKET
"""
from __future__ import print_function

import socket
import sys

import httplib


class UnixConnection(httplib.HTTPConnection):
    """A connection to a server that listens at a path of the file system."""

    def __init__(self, path, timeout=10):
        httplib.HTTPConnection.__init__(self, "localhost", timeout=timeout)
        self.path = path

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self.path)


if __name__ == "__main__":
    conn = UnixConnection(sys.argv[1])
    conn.request("GET", "/")
    print(conn.getresponse().read())
    conn.close()
