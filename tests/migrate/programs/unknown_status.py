"""Name the reason of an answer; the table first, then the server.

Drift: D019.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
for path in ('/unprocessable', '/dav/', '/missing'):
    conn.request('GET', path)
    resp = conn.getresponse()
    resp.read()
    if resp.status in httplib.responses:  # HLC703
        print path, httplib.responses[resp.status]  # HLC703
    else:
        print path, 'not in the table:', resp.reason
