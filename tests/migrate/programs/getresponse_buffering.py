"""Read quickly where that can be asked for; the twin of requests' own code.

Drift: D062.
"""
import sys

from six.moves.http_client import HTTPConnection  # HLC102

conn = HTTPConnection(sys.argv[1])
conn.request("GET", "/count")
try:
    resp = conn.getresponse(buffering=True)  # HLC210
except TypeError:
    resp = conn.getresponse()
print(int(resp.read()))
