"""Read a body to its end and look whether the response is done.

Drift: D068, D071.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/count")
resp = conn.getresponse()
while not resp.isclosed():
    print("%d bytes" % len(resp.read(1)))
print("closed: %s" % getattr(resp, "closed", "not said"))  # HLC410
