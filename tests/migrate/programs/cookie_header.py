"""Send back all the cookies that were set.

Drift: D134.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/cookies')
resp = conn.getresponse()
resp.read()
cookie = resp.msg.get('set-cookie', '')  # HLC504
pairs = [part.split(';')[0].strip() for part in cookie.split(',')]
conn.request('GET', '/ok', headers={'Cookie': '; '.join(pairs)})
print conn.getresponse().status, len(pairs)
