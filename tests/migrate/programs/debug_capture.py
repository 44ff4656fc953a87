"""Keep what the debugging output of a connection says.

Drift: D208.
"""
import httplib  # HLC101
import sys
from StringIO import StringIO

console, sys.stdout = sys.stdout, StringIO()
conn = httplib.HTTPConnection(sys.argv[1])
conn.set_debuglevel(1)
conn.request('GET', '/ok')
resp = conn.getresponse()
said, sys.stdout = sys.stdout.getvalue(), console
for line in said.splitlines():
    if line.startswith("send: '"):  # HLC807
        print 'request', line[7:10]
    elif line.startswith('header: '):  # HLC807
        print 'got', line[8:].split(':')[0]
