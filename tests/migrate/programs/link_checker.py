"""Check a list of links, each with HEAD, and report in a table.

Drift: D017, D133, D019.
"""
import httplib  # HLC101
import sys

for path in ('/ok', '/moved', '/missing', '/busy'):
    conn = httplib.HTTPConnection(sys.argv[1])
    conn.request('HEAD', path)
    resp = conn.getresponse()
    try:
        target = resp.msg['location']  # HLC503
    except KeyError:
        target = '-'
    print '%-10s %d %-20s %s' % (path, resp.status, httplib.responses[resp.status], target)  # HLC703
    conn.close()
