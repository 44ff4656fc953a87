"""Correct the type that a server gives its pages, for the code that follows.

Drift: D138.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/feed.xml")
resp = conn.getresponse()
if resp.getheader("content-type") == "text/xml":
    resp.msg["Content-Type"] = "application/atom+xml"  # HLC509
print(resp.msg.get("content-type"))
print(len(resp.read()))
