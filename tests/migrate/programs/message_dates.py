"""When was it changed, and by whom?

Drift: D130.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/person')
msg = conn.getresponse().msg
print msg.getdate('Date')[:6]  # HLC501
print msg.getdate_tz('Date')[-1]  # HLC501
print msg.getaddr('From')  # HLC501
print msg.getaddrlist('From')  # HLC501
