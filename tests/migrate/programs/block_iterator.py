"""Hash a body without holding it in memory.

Drift: D082.
"""
import hashlib
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/picture.png")
resp = conn.getresponse()
digest = hashlib.md5()
for block in iter(lambda: resp.read(100), ''):  # HLC402
    digest.update(block)
print(digest.hexdigest())
