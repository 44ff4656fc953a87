"""Which headers were sent? The debugging output knows.

Drift: D208.
"""
import httplib  # HLC101
import sys
from StringIO import StringIO

console, sys.stdout = sys.stdout, StringIO()
conn = httplib.HTTPConnection(sys.argv[1])
conn.set_debuglevel(1)
conn.request('GET', '/nothing', headers={'X-Level': '7'})
trace, sys.stdout = sys.stdout.getvalue(), console
print trace.count('send:'), 'X-Level: 7' in trace
print trace.count('\\r\\n') == 5, trace.startswith("send: 'GET")  # HLC807
