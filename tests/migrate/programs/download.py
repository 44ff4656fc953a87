"""Copy a file to disk, block by block.

Drift: D082.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/picture.png')
resp = conn.getresponse()
target = open('picture.png', 'wb')
while 1:
    block = resp.read(64)
    if block == '':  # HLC402
        break
    target.write(block)
target.close()
print 'done'
