"""Many small lines are read faster through a buffer.

Drift: D062.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/count")
resp = conn.getresponse(buffering=True)  # HLC210
print("%d bytes" % len(resp.read()))
conn.request("GET", "/ok")
print(conn.getresponse(True).status)  # HLC210
