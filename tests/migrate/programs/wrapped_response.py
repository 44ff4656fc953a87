"""Give a response what urllib's callers expect of one.

Drift: D067.
"""
import httplib  # HLC101
import sys


def fetch(host, path):
    conn = httplib.HTTPConnection(host)
    conn.request('GET', path)
    resp = conn.getresponse()
    if not hasattr(resp, 'geturl'):  # HLC410
        resp.geturl = lambda: 'http://harbour' + path
    if not hasattr(resp, 'code'):  # HLC410
        resp.code = resp.status
    return resp


resp = fetch(sys.argv[1], '/tides.txt')
print resp.geturl(), resp.code, len(resp.read())
