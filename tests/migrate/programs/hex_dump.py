"""Show the first bytes of a picture.

Drift: D085, D086.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/picture.png')
data = conn.getresponse().read()
print data[:8].encode('hex')  # HLC405
print ord(data[0]), ord(data[1])  # HLC406
print ' '.join('%02x' % ord(c) for c in data[8:16])  # HLC406
