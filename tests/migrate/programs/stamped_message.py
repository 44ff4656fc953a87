"""Stamp answers with the place they came from, once each.

Drift: D138.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/ok')
msg = conn.getresponse().msg
for place in 'cache', 'origin':
    msg['X-Place'] = place  # HLC509
print msg.get('x-place')
