"""Leave the machine through one given address of it.

Drift: D035.
"""
import httplib  # HLC101
import sys

HERE = ("127.0.0.1", 0)

host, port = sys.argv[1].split(":")
conn = httplib.HTTPConnection(host, int(port), 0, 5, HERE)  # HLC201, HLC202
conn.request("GET", "/ok")
resp = conn.getresponse()
print(conn.source_address == HERE)
print(conn.sock.getsockname()[0])
print(resp.status)
