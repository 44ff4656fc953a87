"""Send numbers of two bytes each.

Drift: D181.
"""
import array
import httplib  # HLC101
import sys

levels = array.array("H", [212, 87])
conn = httplib.HTTPConnection(sys.argv[1])
conn.request("POST", "/echo", levels)  # HLC610
print(conn.getresponse().status)
