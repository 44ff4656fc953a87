"""Say how an answer is framed: in chunks, to the end, or by length.

Drift: D069, D068.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
for path in ('/chunks', '/stream', '/count'):
    conn.request('GET', path)
    resp = conn.getresponse()
    print path, resp.chunked, resp.will_close  # HLC410
    resp.read()
    print resp.isclosed()
    if resp.will_close:
        conn.close()
