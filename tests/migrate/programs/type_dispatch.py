"""Decide by type what to do with a result.

Drift: D087.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/ok")
result = conn.getresponse().read()
if isinstance(result, str):  # HLC407
    print("text of %d" % len(result))
elif isinstance(result, list):
    print("several")
else:
    print("something else")
