"""Say where a connection would go.

Drift: D047, D048.
"""
import httplib  # HLC101

for address in ("[::1]:8080", "example.org", "example.org:81", "[fe80::2]"):
    conn = httplib.HTTPConnection(address)
    print("%s -> %d" % (address, conn.port))
try:
    httplib.HTTPConnection("example.org:http")
except httplib.InvalidURL as e:
    print("refused: %s" % e)
