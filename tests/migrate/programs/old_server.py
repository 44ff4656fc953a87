"""Talk to a device that knows nothing but HTTP/0.9.

Drift: D100.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/http09")
resp = conn.getresponse()  # record: HLC804
if resp.version == 9:  # HLC804
    print("an old one, status %d" % resp.status)
print(len(resp.read()))
