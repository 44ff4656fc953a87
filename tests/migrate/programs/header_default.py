"""Defaults for headers that may not be there.

Drift: D114.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/ok")
resp = conn.getresponse()
cookies = resp.getheader("Set-Cookie", [])  # HLC510
cookies.append("theme=dark")
print(len(cookies))
for method in resp.getheader("Allow", ("GET", "HEAD")):  # HLC510
    print(method)
