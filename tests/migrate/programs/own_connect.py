"""TLS as it was done before contexts: wrap the socket, look at nothing.

Drift: D045.
"""
import httplib  # HLC101
import socket
import ssl
import sys


class UncheckedConnection(httplib.HTTPConnection):
    default_port = 443

    def connect(self):
        sock = socket.create_connection((self.host, self.port), self.timeout)
        self.sock = ssl.wrap_socket(sock, None, None)  # HLC213


conn = UncheckedConnection(sys.argv[2])
conn.request('GET', '/count')
print 'count', int(conn.getresponse().read())
