"""Post a form through the old interface, as thousands of scripts did.

Drift: D003.
"""
import httplib  # HLC101
import sys
import urllib

params = urllib.urlencode({'level': 7})
host, port = sys.argv[1].split(':')
h = httplib.HTTP(host, int(port))  # HLC105
h.putrequest('POST', '/echo/form')
h.putheader('Content-type', 'application/x-www-form-urlencoded')
h.putheader('Content-length', '%d' % len(params))
h.endheaders()
h.send(params)  # HLC606
reply, msg, hdrs = h.getreply()  # HLC105
data = h.getfile().read()  # HLC105
print reply, msg, len(data)
