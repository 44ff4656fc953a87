"""Responses that know how long they were awaited, with the arguments of old.

Drift: D060, D063.
"""
import httplib  # HLC101
import sys


class CountedResponse(httplib.HTTPResponse):
    made = 0

    def __init__(self, sock, debuglevel=0, strict=0, method=None, buffering=False):  # HLC306
        httplib.HTTPResponse.__init__(self, sock, debuglevel, strict, method, buffering)  # HLC208
        CountedResponse.made += 1


class CountedConnection(httplib.HTTPConnection):
    response_class = CountedResponse


conn = CountedConnection(sys.argv[1])
for path in '/ok', '/missing':
    conn.request('HEAD', path)
    resp = conn.getresponse()
    print resp.status, len(resp.read())
print CountedResponse.made
