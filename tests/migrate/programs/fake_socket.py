"""Parse an answer that was kept in a file, through a socket that is none.

Drift: D065.
"""
import httplib  # HLC101
from StringIO import StringIO

KEPT = "HTTP/1.1 203 Kept\r\nContent-Length: 4\r\nX-Kept: yes\r\n\r\nfour"


class TextSocket:
    def __init__(self, text):
        self.text = text

    def makefile(self, mode, bufsize=None):  # HLC413
        return StringIO(self.text)


resp = httplib.HTTPResponse(TextSocket(KEPT))
resp.begin()
print resp.status, resp.reason, resp.getheader('x-kept')
print 'four' == resp.read()  # HLC401
