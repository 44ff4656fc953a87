"""The headers of a stored page, and where its body begins.

Drift: D140, D141.
"""
import httplib  # HLC101
import io

STORED = b"Content-Type: text/plain\r\nX-Page: 7\r\n\r\nbody\n"

source = io.BytesIO(STORED)
headers = httplib.HTTPMessage(source)  # HLC214
print("%s %s" % ("x-page" in headers, headers.get("x-absent", "none")))
print(bool(headers))
del headers["x-page"]
print(headers.get("X-Page"))
print(len(source.read()))
