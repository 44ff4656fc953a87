"""Print a page, as the simplest of scripts does.

Drift: D083.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/tides.txt')
r = conn.getresponse()
print r.read()  # HLC403
