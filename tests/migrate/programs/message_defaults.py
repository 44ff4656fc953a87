"""Fill in the headers that later code expects.

Drift: D138, D131.
"""
import httplib  # HLC101
import sys

DEFAULTS = {"Content-Type": "text/plain", "X-Level": "0"}

conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/person")
msg = conn.getresponse().msg
for name in sorted(DEFAULTS):
    msg[name] = DEFAULTS[name]  # HLC509
print("%s, level %s" % (msg.get("content-type"), msg.get("x-level")))
