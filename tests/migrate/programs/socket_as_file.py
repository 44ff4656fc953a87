"""Read lines straight from the connection's socket once the headers are in.

Drift: D064.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/upgrade")
resp = conn.getresponse()
lines = conn.sock.makefile("rb", 0)  # HLC412
print(len(lines.readline()))
lines.close()
conn.close()
