"""Pass on a request and keep what was said, as a test recorder does.

Drift: D083, D110, D137.
"""
import httplib  # HLC101
import sys


def record(host, path, log):
    conn = httplib.HTTPConnection(host)
    conn.request('GET', path)
    resp = conn.getresponse()
    log.write('GET %s\n%s %s\n' % (path, resp.status, resp.reason))
    for name, value in sorted(resp.getheaders()):  # HLC506
        log.write('%s: %s\n' % (name, value))
    log.write('\n%s' % resp.read())  # HLC403


log = open('exchange.log', 'w')
record(sys.argv[1], '/pong', log)
log.close()
