"""Sign a request with a secret key, as storage services ask for.

Drift: D154.
"""
import base64
import hashlib
import hmac
import httplib  # HLC101
import sys

KEY = 'not so secret'

to_sign = 'GET\n\n\n/ok'
signature = base64.b64encode(hmac.new(KEY, to_sign, hashlib.sha1).digest())  # HLC608
conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/ok', headers={'Authorization': 'AWS ada:' + signature})
print conn.getresponse().status
