"""Fetch a token first, then show it with every request.

Drift: D083, D080.
"""
import httplib  # HLC101
import sys


def token(host):
    conn = httplib.HTTPConnection(host)
    conn.request("GET", "/pong")
    return str(conn.getresponse().read()).strip()  # HLC403


host = sys.argv[1]
conn = httplib.HTTPConnection(host)
conn.request("GET", "/ok", headers={"X-Token": token(host)})
print(conn.getresponse().status)
