"""Upload lines with the old class, which is connected in a second step.

Drift: D003, D173.
"""
import httplib  # HLC101
import sys

host, port = sys.argv[1].split(':')
h = httplib.HTTP()  # HLC105
h.connect(host, int(port))
h.putrequest('PUT', '/store/lines')
h.putheader('Content-Length', '12')
h.endheaders()
for number in range(2):
    h.send('line %d' % number)  # HLC606
errcode, errmsg, headers = h.getreply()  # HLC105
print errcode, errmsg
lines = h.getfile().readlines()  # HLC105
print len(lines), headers.getheader('etag')  # HLC501
