"""A body that makes itself while it is read.

Drift: D178.
"""
import httplib  # HLC101
import sys


class Countdown:
    def __init__(self, start):
        self.left = start

    def read(self, size):
        if not self.left:
            return ''
        self.left -= 1
        return '%d\n' % (self.left + 1)


conn = httplib.HTTPConnection(sys.argv[1])
conn.request('POST', '/store/count', Countdown(3), {'Content-Length': '6'})  # HLC603
print conn.getresponse().status
