"""The boundary of a multipart answer, by the methods of mimetools.

Drift: D130.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/parted')
msg = conn.getresponse().msg
print msg.getplist()  # HLC501
print msg.getparamnames()  # HLC501
print msg.getparam('boundary')  # HLC501
