"""Which letters does an answer have, and what do they add up to?

Drift: D086.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/pong')
body = conn.getresponse().read().strip()
print ''.join(sorted(set(body)))  # HLC405, HLC406
print sum(map(ord, body)) % 256  # HLC406
print 'begins with ' + body[0]  # HLC406
