"""Complain about answers that lack a header.

Drift: D133.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
for path in ("/quota", "/ok"):
    conn.request("GET", path)
    resp = conn.getresponse()
    try:
        quota = resp.msg["X-Quota"]  # HLC503
    except KeyError:
        print("%s has no quota" % path)
    else:
        print("%s: %s" % (path, quota))
    resp.read()
