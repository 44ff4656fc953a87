"""Stop a stream in the middle by its innermost socket.

Drift: D066.
"""
import httplib  # HLC101
import socket
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/stream')
resp = conn.getresponse()
print 'first', len(resp.read(7))
inner = resp.fp._sock  # HLC411
inner.shutdown(socket.SHUT_WR)
print 'rest', len(resp.read())
