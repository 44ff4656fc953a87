"""Mirror a file, counting the blocks on the way.

Drift: D082.
"""
import httplib  # HLC101
import sys


class Mirror:
    def __init__(self, host):
        self.conn = httplib.HTTPConnection(host)

    def fetch(self, path):
        self.conn.request('GET', path)
        resp = self.conn.getresponse()
        count = 0
        chunk = resp.read(50)
        while chunk != '':  # HLC402
            count += 1
            chunk = resp.read(50)
        return count


print Mirror(sys.argv[1]).fetch('/tides.txt'), 'blocks'
