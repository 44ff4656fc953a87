"""Read an OAuth style answer with the library's own parser.

Drift: D087.
"""
import httplib  # HLC101
import sys
from urlparse import parse_qs

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('POST', '/quota', '')
answer = parse_qs(conn.getresponse().read())  # HLC407
print answer.get('used', ['none'])[0], 'used'
