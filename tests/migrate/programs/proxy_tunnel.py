"""Reach a host through the tunnel of a proxy.

Drift: D200, D201.
"""
import httplib  # HLC101
import sys

HEADERS = {"X-Proxy": "harbour"}

conn = httplib.HTTPConnection(sys.argv[1])
conn.set_tunnel("inner.example", 80, HEADERS)  # HLC212
conn.request("GET", "/ok")
print(conn.getresponse().status)
print(sorted(conn._tunnel_headers))  # HLC212
conn.close()
