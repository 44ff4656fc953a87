"""Follow a redirect by hand; an answer without Location is an error.

Drift: D133.
"""
import httplib  # HLC101
import sys


def get(conn, path, hops=3):
    conn.request('GET', path)
    resp = conn.getresponse()
    if resp.status in (301, 302) and hops:
        resp.read()
        return get(conn, resp.msg['location'], hops - 1)  # HLC503
    return resp


conn = httplib.HTTPConnection(sys.argv[1])
print get(conn, '/moved').status
