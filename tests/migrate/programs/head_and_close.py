"""Bodies that are none: HEAD, 204, nothing asked for, and after the end.

Drift: D089, D068.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
for method, path in (("HEAD", "/tides.txt"), ("GET", "/nothing"), ("GET", "/ok")):
    conn.request(method, path)
    resp = conn.getresponse()
    print("%d then %d" % (len(resp.read(50)), len(resp.read())))
    resp.close()
