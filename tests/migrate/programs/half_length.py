"""Read the first half of a body.

Drift: D088.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/tides.txt')
resp = conn.getresponse()
length = int(resp.getheader('content-length'))
print len(resp.read(length / 2))  # HLC904
conn.close()
conn.request('GET', '/count')
print int(conn.getresponse().read()) / 5  # HLC904
