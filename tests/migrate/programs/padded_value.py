"""Compare header values that servers wrote with blanks or in two lines.

Drift: D116, D117.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/folded')
resp = conn.getresponse()
headers = dict(resp.getheaders())
print '[%s]' % headers['x-padded']  # HLC505
print '[%s]' % resp.getheader('x-padded')  # record: HLC506
print '[%s]' % resp.getheader('X-Note').replace('\n', '|')  # record: HLC506
