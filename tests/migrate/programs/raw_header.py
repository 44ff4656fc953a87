"""Show header lines exactly as they came.

Drift: D130, D117.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/folded')
msg = conn.getresponse().msg
print repr(msg.getrawheader('X-Note'))  # HLC501
print len(msg.getfirstmatchingheader('X-Note'))  # HLC501
