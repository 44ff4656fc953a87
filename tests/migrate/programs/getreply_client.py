"""A client from the days of Python 1.5, never touched since.

Drift: D003.
"""
import httplib  # HLC101
import sys

h = httplib.HTTP(sys.argv[1])  # HLC105
h.putrequest('GET', '/pong')
h.putheader('Accept', 'text/plain')
h.endheaders()
code, message, headers = h.getreply()  # HLC105
print code, message
print headers['content-type']  # HLC503
if code == 200:
    print h.getfile().read().strip() == 'pong'  # HLC105, HLC401
