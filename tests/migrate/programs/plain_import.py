"""Import in the middle of a function, under another name.

Drift: D001.
"""
import sys


def status(host):
    import httplib as h, socket  # HLC101
    conn = h.HTTPConnection(host)
    try:
        conn.request("GET", "/missing")
        return conn.getresponse().status
    except socket.error:
        return None


print(status(sys.argv[1]))
