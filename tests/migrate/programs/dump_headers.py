"""Print the headers of an answer, all at once.

Drift: D137.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('HEAD', '/picture.png')
print conn.getresponse().msg  # HLC507
