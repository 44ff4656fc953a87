"""Check the certificate's name by hand after the handshake.

Drift: D045.
"""
import httplib  # HLC101
import socket
import ssl
import sys


class Pinned(httplib.HTTPSConnection):
    def connect(self):
        sock = socket.create_connection((self.host, self.port), self.timeout)
        self.sock = ssl.wrap_socket(sock, cert_reqs=ssl.CERT_REQUIRED, ca_certs=CA)  # HLC213
        ssl.match_hostname(self.sock.getpeercert(), self.host)  # HLC213


import os
CA = os.environ['SSL_CERT_FILE']
conn = Pinned(sys.argv[2])
conn.request('GET', '/ok')
print conn.getresponse().status
