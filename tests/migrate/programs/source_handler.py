"""Fetch from a given address of this machine, through urllib2.

Drift: D193, D034, D035.
"""
import httplib  # HLC101
import sys
import urllib2


class BoundConnection(httplib.HTTPConnection):
    def __init__(self, host, port=None, strict=None, timeout=5):
        httplib.HTTPConnection.__init__(self, host, port, strict, timeout, ('127.0.0.1', 0))  # HLC304, HLC202


class BoundHandler(urllib2.HTTPHandler):
    def http_open(self, req):
        return self.do_open(BoundConnection, req)


opener = urllib2.build_opener(BoundHandler)
print opener.open('http://%s/count' % sys.argv[1]).code
