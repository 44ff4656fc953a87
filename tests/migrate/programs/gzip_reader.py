"""Unpack what a server packs, if it says so.

Drift: D085, D110.
"""
import gzip
import httplib  # HLC101
import sys
from StringIO import StringIO

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/gzip', headers={'Accept-Encoding': 'gzip'})
resp = conn.getresponse()
data = resp.read()
if dict(resp.getheaders()).get('content-encoding') == 'gzip':  # HLC505
    data = gzip.GzipFile(fileobj=StringIO(data)).read()  # HLC405
print len(data), 'bytes'
