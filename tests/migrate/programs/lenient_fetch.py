"""Look whether the servers of a list are up; they may be very old.

Drift: D032.
"""
import httplib  # HLC101
import sys


class Checker:
    def __init__(self, server):
        self.server = server
        host, port = server.split(':')
        self.conn = httplib.HTTPConnection(host, port, False)  # HLC201

    def alive(self):
        self.conn.request('HEAD', '/')
        return self.conn.getresponse().status == 200


for server in sys.argv[1:2]:
    print 'alive:', Checker(server).alive()
