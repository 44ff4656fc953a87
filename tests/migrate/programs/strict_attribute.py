"""A connection that is made strict only when asked to be.

Drift: D037, D070.
"""
import httplib  # HLC101
import sys


def connect(address, picky):
    conn = httplib.HTTPConnection(address)
    if picky:
        conn.strict = 1  # HLC204
    return conn


conn = connect(sys.argv[1], picky=True)
conn.request("GET", "/ok")
resp = conn.getresponse()
print("strict: %d" % conn.strict)  # HLC204
print("answer: %d" % resp.strict)  # HLC204
print("default: %d" % httplib.HTTPConnection.strict)  # HLC204
