"""TLS over a socket of one's own, with the wrapper class of the module.

Drift: D004.
"""
import httplib  # HLC101
import socket
import ssl
import sys


class WrappedConnection(httplib.HTTPConnection):
    def connect(self):
        sock = socket.create_connection((self.host, self.port))
        tls = ssl.create_default_context().wrap_socket(sock, server_hostname=self.host)
        self.sock = httplib.FakeSocket(sock, tls)  # HLC106


conn = WrappedConnection(sys.argv[2])
conn.request('GET', '/ok')
print conn.getresponse().status
