"""A plug-in of a monitoring system: state, text and measured values.

Drift: D010, D083, D103, D120.
"""
import httplib  # HLC101
import socket
import sys


def look(host, path, words):
    try:
        conn = httplib.HTTPConnection(host, timeout=5)
        conn.request('GET', path)
        resp = conn.getresponse()
        page = resp.read()
    except IOError:  # HLC801
        return 2, 'connection failed'
    except httplib.HTTPException:
        return 2, 'protocol error'
    if resp.status != httplib.OK:
        return 1, 'status %s, wanted %s' % (resp.status, httplib.OK)  # HLC701
    if words not in page:  # HLC404
        return 1, 'text missing'
    return 0, 'size=%dB' % len(page)


for path in '/', '/broken', '/silent':
    print '%d %s' % look(sys.argv[1], path, 'Harbour')
