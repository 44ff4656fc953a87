"""Options of a client, all given by name.

Drift: D036.
"""
import httplib  # HLC101
import sys

OPTIONS = {"timeout": 5}

conn = httplib.HTTPConnection(sys.argv[1], strict=True, **OPTIONS)  # HLC203
conn.request("GET", "/count")
print(int(conn.getresponse().read()) + 1)

backup = httplib.HTTPConnection(host=sys.argv[1],
                                strict=0)  # HLC203
backup.request("GET", "/nothing")
print(backup.getresponse().status)
