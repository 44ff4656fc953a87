"""The whole way of an answer, through all its proxies.

Drift: D134, D113.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/links")
resp = conn.getresponse()
print(resp.msg["Via"])  # HLC504
print(resp.msg.get("Link"))  # HLC504
print(resp.getheader("via"))
