"""Play back kept answers to HEAD, from files.

Drift: D060, D065.
"""
import httplib  # HLC101
from StringIO import StringIO


class File(object):
    def __init__(self, text):
        self.text = text

    def makefile(self, mode, size):  # HLC413
        return StringIO(self.text)


for strict in (0, 1):
    kept = File('HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n')
    resp = httplib.HTTPResponse(kept, 0, strict, 'HEAD')  # HLC208
    resp.begin()
    print resp.length, repr(resp.read(0)) == "''"  # HLC403
