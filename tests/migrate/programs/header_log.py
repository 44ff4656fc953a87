"""Keep the headers of an answer in a log, as text.

Drift: D137.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/person')
resp = conn.getresponse()
log = open('headers.log', 'w')
log.write('--- %d\n%s' % (resp.status, resp.msg))  # HLC507
log.close()
print len(str(resp.msg).splitlines()), 'lines'  # HLC507
