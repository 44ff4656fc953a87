"""Compare the first line of an answer with the heading that is expected.

Drift: D081, D087.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/tides.txt')
lines = conn.getresponse().read().splitlines()
if lines[0] == 'station,hour,level':  # HLC401
    print len(lines) - 1, 'rows'
if lines[-1][:5] != 'south':  # HLC401
    print 'not the last station'
