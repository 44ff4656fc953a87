"""Put the headers into a dict and look one up.

Drift: D110, D111.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/report.json")
resp = conn.getresponse()
headers = dict(resp.getheaders())
if headers.get("content-type", "").startswith("application/json"):  # HLC505
    print("json")
else:
    print("not json")
print("%d bytes" % int(headers["content-length"]))  # HLC505
