"""Log what came and what should have come.

Drift: D010, D011.
"""
import httplib  # HLC101
import sys

EXPECTED = {'/ok': httplib.OK, '/missing': httplib.NOT_FOUND, '/broken': httplib.OK}

conn = httplib.HTTPConnection(sys.argv[1])
for path in sorted(EXPECTED):
    conn.request('GET', path)
    resp = conn.getresponse()
    resp.read()
    if resp.status != EXPECTED[path]:
        print path, resp.status, 'instead of', EXPECTED[path]  # HLC701
