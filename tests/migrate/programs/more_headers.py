"""Allow more headers than the module does.

Drift: D007, D008, D124.
"""
import httplib  # HLC101
import sys

httplib._MAXHEADERS = 500  # HLC308
conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/many")
resp = conn.getresponse()
print(resp.getheader("x-field-149"))
