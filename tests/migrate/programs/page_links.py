"""List the links of a page with nothing but string methods.

Drift: D084.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/')
page = conn.getresponse().read()
for part in page.split('href="')[1:]:  # HLC404
    link = part[:part.index('"')]  # HLC404
    if not link.endswith('.json'):  # HLC404
        print 'link', len(link)
if 'generated: ok' in page:  # HLC404
    print 'generated'
