"""Print the headers of an answer, sorted.

Drift: D110, D135.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/tides.txt')
resp = conn.getresponse()
headers = resp.getheaders()
headers.sort()
for name, value in headers:  # HLC506
    print '%s: %s' % (name, value)
