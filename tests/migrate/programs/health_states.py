"""Turn the answer of a health page into an exit status, as Nagios wants it.

Drift: D081.
"""
import httplib  # HLC101
import sys

OK, WARNING, CRITICAL = range(3)


def check(address):
    conn = httplib.HTTPConnection(address, timeout=5)
    conn.request('GET', '/ok')
    body = conn.getresponse().read()
    if body in ('OK', 'READY'):  # HLC401
        return OK
    if body != '':  # HLC401
        return WARNING
    return CRITICAL


state = check(sys.argv[1])
print 'state', state
sys.exit(state)
