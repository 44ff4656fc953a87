"""Tell a picture by what it begins with, and how it goes on.

Drift: D080.
"""
import httplib  # HLC101
import struct
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/picture.png')
data = conn.getresponse().read()
magic, zero, one = struct.unpack('>x3s4x2B', data[:10])
if magic == 'PNG':  # HLC401
    print 'a picture; then %d and %d' % (zero, one)
else:
    print 'no picture'
