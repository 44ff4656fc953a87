"""Log in as the programs of the nineties did.

Drift: D154.
"""
import base64
import httplib  # HLC101
import sys

cred = base64.encodestring('ada:secret').strip()  # HLC608
conn = httplib.HTTPConnection(sys.argv[1])
conn.putrequest('GET', '/guarded')
conn.putheader('Authorization', 'Basic %s' % cred)
conn.endheaders()
print conn.getresponse().status
