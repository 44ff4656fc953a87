"""What can be a body? A list cannot, text and bytearrays can.

Drift: D180, D184.
"""
import httplib  # HLC101
import sys

for body in (b"bytes", bytearray(b"array"), b"view"[1:], "", None):
    conn = httplib.HTTPConnection(sys.argv[1])
    conn.request("POST", "/store/x", body)
    print(conn.getresponse().status)
