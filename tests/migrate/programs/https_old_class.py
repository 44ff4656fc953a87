"""The old interface over TLS.

Drift: D003.
"""
import httplib  # HLC101
import sys

host, port = sys.argv[2].split(':')
h = httplib.HTTPS(host, int(port))  # HLC105
h.putrequest('GET', '/count')
h.endheaders()
print h.getreply()[0]  # HLC105
print int(h.getfile().read())  # HLC105
