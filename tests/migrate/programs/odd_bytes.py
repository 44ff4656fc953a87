"""Headers with a bare carriage return, and chunks that end with bare line feeds.

Drift: D123, D093.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/lonecr")
resp = conn.getresponse()  # record: HLC512
print(resp.getheader("x-odd").replace("\r", "|"))
print(resp.getheader("x-split"))
conn.close()
conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/barelf")
print(len(conn.getresponse().read()))
