"""Refuse to talk to servers that answer without a status line.

Drift: D100, D036.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1], strict=True)  # HLC203
conn.request("GET", "/http09")
try:
    print(conn.getresponse().status)
except httplib.BadStatusLine as e:
    print("not HTTP: %s" % e)
