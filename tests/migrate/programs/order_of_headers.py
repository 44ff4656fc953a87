"""Send several headers at once and odd methods too.

Drift: D150, D155, D160.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request("PROPFIND", "/dav/", headers={"Depth": "1", "Accept": "text/xml", "X-A": "b"})
resp = conn.getresponse()
print(resp.status)
resp.read()
conn.request("GET", "http://harbour/ok", headers={})
print(conn.getresponse().status)
