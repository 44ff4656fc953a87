"""A connection class that takes all that the original took.

Drift: D193.
"""
import httplib  # HLC101
import sys


class Tracing(httplib.HTTPConnection):
    def __init__(self, host, port=None, strict=None):
        httplib.HTTPConnection.__init__(self, host, port, strict)  # HLC304
        self.trace = []

    def request(self, method, url, *rest, **named):
        self.trace.append(method)
        httplib.HTTPConnection.request(self, method, url, *rest, **named)


conn = Tracing(sys.argv[1])
for method in ("GET", "HEAD"):
    conn.request(method, "/ok")
    conn.getresponse().read()
print(" ".join(conn.trace))
