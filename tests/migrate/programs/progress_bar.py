"""Show in percent how much of a file has come.

Drift: D088.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/picture.png')
resp = conn.getresponse()
total = int(resp.getheader('Content-Length', 0))
done = 0
while done < total:
    done += len(resp.read(100))
    print '%s%%' % (100 * done / total)  # HLC904
