"""Read how long to wait from the answer of a busy server.

Drift: D130.
"""
import sys
import urllib2

try:
    urllib2.urlopen('http://%s/busy' % sys.argv[1])
except urllib2.HTTPError, e:
    print e.code, e.msg
    print 'wait', e.hdrs.getheader('Retry-After')  # HLC901
    print e.info().getheader('content-type')  # HLC901
