"""Keep the method of the request with its response.

Drift: D060, D063.
"""
import httplib  # HLC101
import sys


class Remembering(httplib.HTTPResponse):
    def __init__(self, sock, debuglevel=0, strict=0, method=None):  # HLC306
        httplib.HTTPResponse.__init__(self, sock, debuglevel, strict=strict, method=method)  # HLC209
        self.asked = method


conn = httplib.HTTPConnection(sys.argv[1])
conn.response_class = Remembering
conn.request("HEAD", "/picture.png")
resp = conn.getresponse()
print("%s %d" % (resp.asked, resp.status))
print("%d bytes" % len(resp.read()))
