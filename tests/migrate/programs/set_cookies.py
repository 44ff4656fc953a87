"""Parse each Set-Cookie of an answer.

Drift: D130.
"""
import httplib  # HLC101
import sys
from Cookie import SimpleCookie

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/cookies')
jar = SimpleCookie()
for line in conn.getresponse().msg.getheaders('Set-Cookie'):  # HLC501
    jar.load(line)
for name in sorted(jar.keys()):
    print name, jar[name].value
