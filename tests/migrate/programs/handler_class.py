"""Count the connections that an opener makes.

Drift: D196.
"""
import httplib  # HLC101
import sys
import urllib2


class Counted(httplib.HTTPConnection):
    made = 0

    def connect(self):
        Counted.made += 1
        httplib.HTTPConnection.connect(self)


class CountingHandler(urllib2.HTTPHandler):
    def http_open(self, req):
        return self.do_open(Counted, req)


opener = urllib2.build_opener(CountingHandler)
for path in '/ok', '/moved':
    print opener.open('http://%s%s' % (sys.argv[1], path)).code
print Counted.made, 'connections'
