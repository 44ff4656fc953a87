"""Repeat a header, which putheader was not thought to allow.

Drift: D158.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.putrequest('GET', '/ok')
conn._output('X-Tag: one')  # HLC303
conn._output('X-Tag: two')  # HLC303
conn._buffer.append('X-Tag: three')  # HLC303
conn.endheaders()
print conn.getresponse().status
