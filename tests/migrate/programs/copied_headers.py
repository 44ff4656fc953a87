"""Pass the headers of an answer on, without those of the one hop.

Drift: D110, D111.
"""
import httplib  # HLC101
import sys

HOP_BY_HOP = set(['connection', 'keep-alive', 'transfer-encoding', 'content-length'])


class Relay(object):
    def __init__(self, host):
        self.conn = httplib.HTTPConnection(host)

    def headers_of(self, path):
        self.conn.request('GET', path)
        self.resp = self.conn.getresponse()
        return [(name, value) for name, value in self.resp.getheaders()  # HLC506
                if name not in HOP_BY_HOP]  # HLC505


for name, value in sorted(Relay(sys.argv[1]).headers_of('/tides.txt')):
    print name, '=', value
