"""Go through the headers of a message in three ways.

Drift: D135, D136.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/cookies')
msg = conn.getresponse().msg
for name in sorted(msg):  # HLC506
    print name
for name, value in sorted(msg.items()):  # HLC506
    print name, value
print len(dict(msg)), len(msg.values())  # HLC506
