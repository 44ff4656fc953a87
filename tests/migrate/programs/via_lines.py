"""Show every Via line with the name it was sent under.

Drift: D132, D137.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/links")
via = "".join(conn.getresponse().msg.getallmatchingheaders("via"))  # HLC502
print(via.replace("\r", ""))
