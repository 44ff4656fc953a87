"""A connection class with a time-out of its own, as of Python 2.4.

Drift: D193, D034.
"""
import httplib  # HLC101
import socket
import sys


class TimeoutConnection(httplib.HTTPConnection):
    timeout_seconds = 4

    def __init__(self, host, port=None, strict=None, timeout=4):
        httplib.HTTPConnection.__init__(self, host, port, strict, timeout)  # HLC304, HLC202

    def connect(self):
        self.sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect((self.host, self.port))


conn = TimeoutConnection(sys.argv[1])
conn.request('GET', '/ok')
print conn.getresponse().status, conn.timeout
