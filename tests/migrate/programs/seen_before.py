"""Tell pages that changed from those that did not, by their text.

Drift: D087.
"""
import httplib  # HLC101
import sys

MEANING = {"OK": "fine", "pong\n": "alive"}

conn = httplib.HTTPConnection(sys.argv[1])
for path in ("/ok", "/pong", "/count"):
    conn.request("GET", path)
    body = conn.getresponse().read()
    print("%s: %s" % (path, MEANING.get(body, "unknown")))  # HLC407
