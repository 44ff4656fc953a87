"""Give the length of a form by hand.

Drift: D177.
"""
import httplib  # HLC101
import sys
import urllib

form = urllib.urlencode([('level', 7), ('name', 'north')])
headers = {'Content-Type': 'application/x-www-form-urlencoded',
           'Content-Length': len(form)}
conn = httplib.HTTPConnection(sys.argv[1])
conn.request('POST', '/echo', form, headers)
print conn.getresponse().status
