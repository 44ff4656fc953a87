"""Send what a StringIO holds, without a word about its length.

Drift: D172.
"""
import cStringIO
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('POST', '/echo', cStringIO.StringIO('level 7\n'))  # HLC603
print conn.getresponse().status
