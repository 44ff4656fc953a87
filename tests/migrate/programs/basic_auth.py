"""Log in with name and password.

Drift: D154.
"""
import base64
import httplib  # HLC101
import sys

user, password = 'ada', 'secret'
auth = base64.b64encode('%s:%s' % (user, password))  # HLC608
conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/guarded/area', headers={'Authorization': 'Basic ' + auth})
resp = conn.getresponse()
print resp.status, resp.reason
