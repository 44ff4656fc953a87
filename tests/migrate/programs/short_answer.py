"""Make do with what has come of an answer.

Drift: D091, D092.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/short')
try:
    text = conn.getresponse().read()
except httplib.IncompleteRead, e:
    print 'only:', e.partial  # HLC805
    print 'missing', e.expected
conn.close()
conn.request('GET', '/cutchunk')
try:
    text = conn.getresponse().read()
except httplib.IncompleteRead, e:
    print len(e.partial), e.expected  # HLC805
