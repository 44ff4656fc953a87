"""A server that counts characters wants a length of its own kind.

Drift: D192.
"""
import httplib  # HLC101
import sys


class DoubleLength(httplib.HTTPConnection):
    def _set_content_length(self, body, method):  # HLC302
        if body:
            self.putheader("Content-Length", str(len(body)))
            self.putheader("X-Length", str(2 * len(body)))


conn = DoubleLength(sys.argv[1])
conn.request("POST", "/store/x", "level=7")
print(conn.getresponse().status)
