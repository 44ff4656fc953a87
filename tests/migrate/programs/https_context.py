"""Hand over a TLS context of one's own, in the last of eight places.

Drift: D041, D042.
"""
import httplib  # HLC101
import ssl
import sys

context = ssl.create_default_context()
host, port = sys.argv[2].split(":")
conn = httplib.HTTPSConnection(host, int(port), None, None, 0, 5, None, context)  # HLC205, HLC206
conn.request("HEAD", "/picture.png")
resp = conn.getresponse()
print(resp.getheader("content-type"))
print(resp.getheader("Content-Length"))
