"""Read settings that a device hands out as key=value&key=value.

Drift: D084.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/quota')
body = conn.getresponse().read()
values = dict(pair.split('=') for pair in body.split('&'))  # HLC404
print int(values['used']), 'of', int(values['total'])
