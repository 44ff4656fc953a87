"""Send a body piece by piece, as it comes into being.

Drift: D182, D183.
"""
import httplib  # HLC101
import sys

PIECES = ["north,06,212\n", "north,12,87\n"]

conn = httplib.HTTPConnection(sys.argv[1])
conn.putrequest("POST", "/store/tides")
conn.putheader("Content-Length", "%d" % sum(map(len, PIECES)))
conn.endheaders()
for piece in PIECES:
    conn.send(piece)  # HLC606
print(conn.getresponse().status)
