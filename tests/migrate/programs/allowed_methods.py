"""Which methods does a server allow? None is an answer too.

Drift: D114.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request("OPTIONS", "/ok")
resp = conn.getresponse()
allowed = resp.getheader("Allow", {})  # HLC510
print("%s: %d methods" % (type(allowed).__name__, len(allowed)))
default = resp.getheader("Public", ["GET"])  # HLC510
print(default == ["GET"])
