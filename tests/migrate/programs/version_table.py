"""Which version of the protocol does each page come in?

Drift: D100, D101.
"""
import httplib  # HLC101
import sys

NAMES = {9: "HTTP/0.9", 10: "HTTP/1.0", 11: "HTTP/1.1"}

for path in ("/http09", "/http09status", "/stream", "/ok"):
    conn = httplib.HTTPConnection(sys.argv[1])
    conn.request("GET", path)
    resp = conn.getresponse()  # record: HLC804
    print("%s %s %d" % (path, NAMES[resp.version], len(resp.read())))
    conn.close()
