"""Print the arguments a response is made with, all the old ones.

Drift: D060, D063.
"""
import httplib  # HLC101
import sys


class Traced(httplib.HTTPResponse):
    def __init__(self, sock, debuglevel=0, strict=0, method=None, buffering=False):  # HLC306
        print("strict %d, method %s" % (strict or 0, method))
        httplib.HTTPResponse.__init__(self, sock, debuglevel, method=method)


conn = httplib.HTTPConnection(sys.argv[1])
conn.response_class = Traced
conn.request("HEAD", "/tides.txt")
print(len(conn.getresponse().read()))
