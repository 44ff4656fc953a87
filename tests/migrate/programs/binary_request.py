"""Requests that were read out of a recording, in bytes.

Drift: D046, D115.
"""
import httplib  # HLC101
import sys

RECORDING = [(b"GET", b"/ok"), (b"HEAD", b"/tides.txt")]

host, port = sys.argv[1].encode("ascii").split(b":")
conn = httplib.HTTPConnection(host, int(port))  # HLC211
for method, path in RECORDING:
    conn.request(method, path)  # HLC211
    resp = conn.getresponse()
    print(resp.getheader(b"content-length", "none"))  # HLC211
    resp.read()
