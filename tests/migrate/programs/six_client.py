"""A client by way of six, with the body taken for text.

Drift: D081, D087.
"""
import sys

from six.moves import http_client  # HLC102

conn = http_client.HTTPConnection(sys.argv[1])
conn.request("GET", "/ok")
body = conn.getresponse().read()
if body == "OK":  # HLC401
    print("up")
else:
    print("down")
