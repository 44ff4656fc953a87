"""Store a file on a server.

Drift: D170.
"""
import httplib  # HLC101
import sys

with open("north.dat", "wb") as made:
    made.write(b"\x00\x01" * 40)

conn = httplib.HTTPConnection(sys.argv[1])
source = open("north.dat", "rb")
conn.request("PUT", "/store/north.dat", source)  # HLC601
resp = conn.getresponse()
print(resp.status)
print(resp.getheader("Location"))
source.close()
