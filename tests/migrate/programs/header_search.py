"""Look through the headers of an answer for two of them.

Drift: D110.
"""
import httplib  # HLC101
import sys

server = dated = "unknown"
conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/")
for name, value in conn.getresponse().getheaders():
    if name == "server":  # HLC505
        server = value
    elif name in ("last-modified", "date"):  # HLC505
        dated = value
print("%s, %s" % (server, dated))
