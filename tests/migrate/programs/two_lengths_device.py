"""A device that counts wrong, and a proxy that counts again.

Drift: D120, D119.
"""
import httplib  # HLC101
import sys

for path in ("/twolengths", "/badline"):
    conn = httplib.HTTPConnection(sys.argv[1])
    conn.request("GET", path)
    resp = conn.getresponse()  # record: HLC512
    print(resp.getheader("content-length"))
    print(len(resp.read()))
    conn.close()
