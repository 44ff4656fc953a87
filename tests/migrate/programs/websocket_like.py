"""Switch to a protocol of lines, with the socket taken from the connection.

Drift: D064.
"""
import httplib  # HLC101
import sys


class Lines(object):
    def __init__(self, host):
        conn = httplib.HTTPConnection(host)
        conn.request("GET", "/upgrade", headers={"Upgrade": "lines"})
        self.status = conn.getresponse().status
        self.sock = conn.sock

    def next(self):
        return self.sock.recv(4)  # HLC412


lines = Lines(sys.argv[1])
print("%d, %d bytes" % (lines.status, len(lines.next())))
lines.sock.close()
