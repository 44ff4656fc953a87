"""Print a page, after `from __future__ import print_function`.

Drift: D083.
"""
from __future__ import print_function

import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/pong")
r = conn.getresponse()
print(r.status, r.reason, r.read())  # HLC403
