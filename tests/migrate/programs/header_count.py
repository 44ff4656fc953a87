"""How many headers, and how many different ones?

Drift: D110, D136.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/cookies")
resp = conn.getresponse()
print(len(resp.getheaders()))  # HLC506
print(len(resp.msg))  # HLC506
print(",".join(sorted(resp.msg.keys())))  # HLC506
