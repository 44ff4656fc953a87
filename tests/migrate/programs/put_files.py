"""Upload whatever is given, with the headers that the store wants.

Drift: D170.
"""
import httplib  # HLC101
import os
import sys


class Store(object):
    def __init__(self, host):
        self.conn = httplib.HTTPConnection(host, timeout=10)

    def put(self, path):
        body = open(path, 'rb')
        headers = {'Content-Type': 'application/octet-stream', 'X-Name': path}
        self.conn.request('PUT', '/store/' + path, body=body, headers=headers)  # HLC601
        resp = self.conn.getresponse()
        resp.read()
        body.close()
        return resp.status


for name, data in (('a.bin', b'aaaa'), ('b.bin', b'\xff' * 9)):
    made = open(name, 'wb')
    made.write(data)
    made.close()
store = Store(sys.argv[1])
for name in sorted(os.listdir('.')):
    print name, store.put(name)
