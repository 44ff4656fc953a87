"""Say explicitly that everything is to be read.

Drift: D090.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/count")
print(int(conn.getresponse().read(-1)))  # HLC409
