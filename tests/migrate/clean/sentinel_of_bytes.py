"""Hash a body, with the sentinel that a body of bytes has."""
import functools
import hashlib
import http.client
import sys

conn = http.client.HTTPConnection(sys.argv[1])
conn.request("GET", "/picture.png")
resp = conn.getresponse()
digest = hashlib.sha256()
for block in iter(functools.partial(resp.read, 64), b""):
    digest.update(block)
print(digest.hexdigest()[:8])
conn.close()
