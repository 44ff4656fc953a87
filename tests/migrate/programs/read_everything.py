"""Read with an explicit amount: everything.

Drift: D090, D089.
"""
import httplib  # HLC101
import sys

ALL = -1

conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/tides.txt")
resp = conn.getresponse()
print(len(resp.read(0)))
print(len(resp.read(ALL)))  # HLC409
print(len(resp.read(10)))
