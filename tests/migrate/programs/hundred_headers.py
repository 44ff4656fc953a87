"""A server that is generous with headers: exactly as many as are allowed.

Drift: D124.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/hundred")
resp = conn.getresponse()
print("%d, last of them %s" % (resp.status, resp.getheader("x-field-98")))
