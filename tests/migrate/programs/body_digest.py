"""Send a digest of the body beside it.

Drift: D154.
"""
import hashlib
import httplib  # HLC101
import sys

BODY = 'level=7'

digest = hashlib.md5(BODY).digest().encode('base64').strip()  # HLC608
conn = httplib.HTTPConnection(sys.argv[1])
conn.request('POST', '/store/level', BODY, {'Content-MD5': digest})
print conn.getresponse().status
