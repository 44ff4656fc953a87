"""Decode a page by the charset of its header, fetched with the oldest function.

Drift: D130.
"""
import sys
import urllib

page = urllib.urlopen('http://%s/cafe.txt' % sys.argv[1])
charset = page.headers.getparam('charset')  # HLC901
print page.getcode(), charset
print len(page.read().decode(charset))
print page.info().getmaintype()  # HLC901
