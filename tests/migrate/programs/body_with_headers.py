"""Send a short body in one go with the headers.

Drift: D182, D183.
"""
import httplib  # HLC101
import sys

BODY = "level=7"

conn = httplib.HTTPConnection(sys.argv[1])
conn.putrequest("POST", "/store/level")
conn.putheader("Content-Length", len(BODY))
conn.endheaders(BODY)  # HLC606
print(conn.getresponse().status)
