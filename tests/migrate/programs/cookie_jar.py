"""Collect cookies from the lines of each answer's message.

Drift: D131.
"""
import httplib  # HLC101
import sys


class Session:
    def __init__(self, host):
        self.conn = httplib.HTTPConnection(host)
        self.cookies = []

    def get(self, path):
        self.conn.request('GET', path, None, {'Cookie': '; '.join(self.cookies)})
        resp = self.conn.getresponse()
        for line in resp.msg.headers:  # HLC508
            if line.lower().startswith('set-cookie:'):
                self.cookies.append(line.split(':', 1)[1].split(';')[0].strip())
        return resp.read()


session = Session(sys.argv[1])
session.get('/cookies')
print len(session.get('/ok')), session.cookies
