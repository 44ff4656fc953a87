"""Talk to a daemon; here its path leads to loopback.

Drift: D193, D196.
"""
import httplib  # HLC101
import socket
import sys

PLACES = {'/var/run/harbour.sock': sys.argv[1]}


class UnixConnection(httplib.HTTPConnection):
    def __init__(self, path, port=None, strict=None):
        httplib.HTTPConnection.__init__(self, 'localhost', port, strict=strict)  # HLC304
        self.path = path

    def connect(self):
        host, port = PLACES[self.path].split(':')
        self.sock = socket.create_connection((host, int(port)))


conn = UnixConnection('/var/run/harbour.sock')
conn.request('GET', '/count')
print int(conn.getresponse().read())
