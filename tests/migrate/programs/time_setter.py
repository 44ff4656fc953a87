"""Take the time from the Date header of a server.

Drift: D130, D111.
"""
import calendar
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('HEAD', '/person')
resp = conn.getresponse()
date = dict(resp.getheaders())['date']  # HLC505
print calendar.timegm(resp.msg.getdate('date'))  # HLC501
print date
