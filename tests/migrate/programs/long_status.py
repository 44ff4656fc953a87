"""Report servers that talk too much.

Drift: D105, D106.
"""
import httplib  # HLC101
import sys

for path in '/longstatus', '/reason':
    conn = httplib.HTTPConnection(sys.argv[1])
    conn.request('GET', path)
    try:
        print conn.getresponse().reason.decode('utf-8').encode('ascii', 'replace')  # HLC511
    except httplib.HTTPException, e:
        if 'header line' in str(e):  # HLC806
            print 'it does not stop'
