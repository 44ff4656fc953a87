"""A script of Python 2 that uses urllib2, and nothing of it that has changed."""
import sys
import urllib2

page = urllib2.urlopen('http://%s/tides.txt' % sys.argv[1], timeout=5)
print page.code, len(page.read())
try:
    urllib2.urlopen('http://%s/missing' % sys.argv[1])
except urllib2.HTTPError, error:
    print error.code
