"""Look into the message for what it holds.

Drift: D131.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/cookies')
msg = conn.getresponse().msg
for name in sorted(msg.dict):  # HLC508
    print name, '->', msg.dict[name]  # HLC508
print len(msg.headers), 'lines'  # HLC508
print msg.type, msg.maintype, msg.subtype  # HLC508
print msg.typeheader, msg.plist  # HLC508
