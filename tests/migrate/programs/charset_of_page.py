"""Decode a page by the charset that its header names.

Drift: D130, D080.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
for path in ("/latin.txt", "/cafe.txt"):
    conn.request("GET", path)
    resp = conn.getresponse()
    charset = resp.msg.getparam("charset") or "latin-1"  # HLC501
    text = resp.read().decode(charset)
    print("%s: %d characters" % (path, len(text.strip())))
