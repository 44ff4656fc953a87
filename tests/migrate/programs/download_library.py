"""A downloader as a library: retries, ranges, and a file on disk.

Drift: D082, D091, D111, D103.
"""
import httplib  # HLC101
import os
import socket
import sys


class Download(object):
    block = 100

    def __init__(self, host, path, target):
        self.host, self.path, self.target = host, path, target

    def size_so_far(self):
        return os.path.getsize(self.target) if os.path.exists(self.target) else 0

    def run(self):
        while True:
            start = self.size_so_far()
            conn = httplib.HTTPConnection(self.host)
            try:
                conn.request('GET', self.path, headers={'Range': 'bytes=%d-%d' % (start, start + 99)})
                resp = conn.getresponse()
            except socket.error, e:  # HLC801
                return 'failed: %s' % e[0]  # HLC803
            except httplib.BadStatusLine:
                continue
            whole = int(dict(resp.getheaders())['content-range'].split('/')[1])  # HLC505
            self.append(resp)
            if self.size_so_far() >= whole:
                return 'complete'

    def append(self, resp):
        target = open(self.target, 'ab')
        block = resp.read(self.block)
        while block != '':  # HLC402
            target.write(block)
            block = resp.read(self.block)
        target.close()


print Download(sys.argv[1], '/part.png', 'part.png').run()
