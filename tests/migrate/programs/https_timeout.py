"""Read a counter over TLS and do not wait too long for it.

Drift: D040, D042.
"""
import httplib  # HLC101
import sys

TIMEOUT = 5.0

host, port = sys.argv[2].split(":")
conn = httplib.HTTPSConnection(host, int(port), None, None, False, TIMEOUT)  # HLC205, HLC206
conn.request("GET", "/count")
print(int(conn.getresponse().read()))
print(conn.timeout)
