"""Which of the headers that matter to a cache are there?

Drift: D110, D111.
"""
import httplib  # HLC101
import sys

WANTED = ['etag', 'last-modified', 'expires']

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('HEAD', '/tides.txt')
headers = dict(conn.getresponse().getheaders())
print 'etag' in headers, 'expires' in headers  # HLC505
for name in WANTED:
    print name, headers.has_key(name)  # HLC505
