"""Errors of urlopen, from the network to the protocol.

Drift: D102, D103.
"""
import httplib  # HLC101
import sys
import urllib2

for path in '/missing', '/silent':
    try:
        urllib2.urlopen('http://%s%s' % (sys.argv[1], path))
    except urllib2.HTTPError, e:
        print path, 'answered', e.code
    except urllib2.URLError, e:
        print path, 'cannot be reached'
    except httplib.BadStatusLine:
        print path, 'gave no answer'
