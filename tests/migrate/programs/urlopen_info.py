"""What kind of page is it, and when was it changed?

Drift: D130.
"""
import sys
import urllib2

page = urllib2.urlopen('http://%s/tides.txt' % sys.argv[1])
info = page.info()
print info.gettype()  # HLC901
print info.getheader('Last-Modified')  # HLC901
print info.has_key('etag')  # HLC901
print len(page.read())
