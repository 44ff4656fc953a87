"""Note that an answer came in chunks.

Drift: D072.
"""
import httplib  # HLC101
import sys


class Noting(httplib.HTTPResponse):
    def _read_chunked(self, amt):  # HLC302
        body = httplib.HTTPResponse._read_chunked(self, amt)
        self.noted = len(body)
        return body


conn = httplib.HTTPConnection(sys.argv[1])
conn.response_class = Noting
conn.request("GET", "/chunks")
resp = conn.getresponse()
print(len(resp.read()))
print(resp.noted)
