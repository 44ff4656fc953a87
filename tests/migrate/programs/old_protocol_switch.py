"""Make every connection speak HTTP/1.0, and send from memory.

Drift: D174.
"""
import httplib  # HLC101
import io
import sys

httplib.HTTPConnection._http_vsn = 10  # HLC308
httplib.HTTPConnection._http_vsn_str = "HTTP/1.0"  # HLC308

conn = httplib.HTTPConnection(sys.argv[1])
conn.request("POST", "/store/x", io.BytesIO(b"twelve bytes"), {"Content-Length": "12"})
resp = conn.getresponse()
print(resp.status)
