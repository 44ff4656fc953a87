"""Wait with select for more of a stream, through the file under the response.

Drift: D066.
"""
import httplib  # HLC101
import select
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/queue')
resp = conn.getresponse()
ready = select.select([resp.fp._sock], [], [], 5)[0]  # HLC411
print len(ready)
print 'buffered: %r' % resp.fp._rbufsize  # HLC411
print len(resp.read())
