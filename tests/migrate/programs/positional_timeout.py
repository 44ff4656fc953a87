"""Ask a slow controller, giving it three seconds.

Drift: D034.
"""
import httplib  # HLC101
import sys

PATIENCE = 3

host, port = sys.argv[1].split(":")
conn = httplib.HTTPConnection(host, int(port), 1, PATIENCE)  # HLC201, HLC202
conn.request("GET", "/count")
resp = conn.getresponse()
print("level is %d" % int(resp.read()))
print("waited at most %d" % conn.timeout)
