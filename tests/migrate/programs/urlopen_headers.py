"""All cookies and the raw lines of an answer that urllib2 fetched.

Drift: D130, D131, D132.
"""
import sys
import urllib2

page = urllib2.urlopen('http://%s/cookies' % sys.argv[1])
for line in page.headers.getallmatchingheaders('set-cookie'):  # HLC901
    print line.strip()
print page.headers.getheaders('Set-Cookie')  # HLC901
print page.headers['set-cookie']  # HLC901
print len(page.info().headers)  # HLC901
