"""Ask the message of a response for its headers.

Drift: D130.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/tides.txt")
resp = conn.getresponse()
print(resp.msg.getheader("Content-Type"))  # HLC501
print(resp.msg.getheader("X-Absent", "none"))  # HLC501
if resp.msg.has_key("etag"):  # HLC501
    print("cacheable")
