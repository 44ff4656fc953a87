"""Follow a stream of lines, gathering them from its blocks.

Drift: D082, D084.
"""
import httplib  # HLC101
import sys


def lines_of(resp):
    waiting = ''
    while True:
        block = resp.read(4)
        if not block:
            break
        waiting += block  # HLC404
        while '\n' in waiting:
            line, waiting = waiting.split('\n', 1)
            yield line


conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/chunklines')
for line in lines_of(conn.getresponse()):
    print line
