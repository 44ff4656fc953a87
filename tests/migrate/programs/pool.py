"""A pool of connections, by host, with the state looked at before use.

Drift: D196, D104, D037.
"""
import httplib  # HLC101
import sys


class Pool(object):
    def __init__(self):
        self.free = {}

    def take(self, host):
        waiting = self.free.setdefault(host, [])
        while waiting:
            conn = waiting.pop()
            if getattr(conn, '_HTTPConnection__state') == httplib._CS_IDLE:
                return conn
        return httplib.HTTPConnection(host, strict=True)  # HLC203

    def give(self, host, conn):
        self.free[host].append(conn)


pool = Pool()
for path in '/ok', '/count', '/nothing':
    conn = pool.take(sys.argv[1])
    conn.request('GET', path)
    resp = conn.getresponse()
    print resp.status, len(resp.read())
    pool.give(sys.argv[1], conn)
