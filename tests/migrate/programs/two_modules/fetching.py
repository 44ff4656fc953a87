"""Fetch pages for the other module."""
import httplib  # HLC101


class Fetcher(object):
    def __init__(self, host, strict=1):
        self.conn = httplib.HTTPConnection(host, None, strict)  # HLC201

    def body(self, path):
        self.conn.request('GET', path)
        return self.conn.getresponse().read()
