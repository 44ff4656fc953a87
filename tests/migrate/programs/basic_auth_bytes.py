"""Log in, with the credentials already bytes.

Drift: D154.
"""
import base64
import httplib  # HLC101
import sys

token = base64.b64encode(b"ada:secret")
conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/guarded", headers={"Authorization": "Basic %s" % token})  # HLC608
print(conn.getresponse().status)
