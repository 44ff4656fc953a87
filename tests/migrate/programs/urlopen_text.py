"""Print a page and look for a word in it.

Drift: D083, D084.
"""
import sys
import urllib2

page = urllib2.urlopen('http://%s/pong' % sys.argv[1]).read()
print page.strip()  # HLC403
if 'pong' in page:  # HLC404
    print 'found'
