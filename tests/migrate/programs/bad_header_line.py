"""Read an answer of a device whose headers are not all headers.

Drift: D119.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/badline")
resp = conn.getresponse()  # record: HLC512
print(resp.getheader("x-first"))
print(resp.getheader("x-second"))
print(len(resp.read()))
