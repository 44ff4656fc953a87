"""Show how far an upload is, with a file that counts what is read of it.

Drift: D171, D178.
"""
import httplib  # HLC101
import sys


class Counting(object):
    def __init__(self, data):
        self.data = data
        self.place = 0

    def __len__(self):
        return len(self.data)

    def read(self, size=-1):
        piece = self.data[self.place:self.place + size]
        self.place += len(piece)
        print("%d of %d" % (self.place, len(self.data)))
        return piece


conn = httplib.HTTPConnection(sys.argv[1])
conn.request("PUT", "/store/tides", Counting("tide" * 5))  # HLC603
print(conn.getresponse().status)
