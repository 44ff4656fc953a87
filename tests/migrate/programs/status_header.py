"""Tell a server which status is expected of it.

Drift: D015, D012.
"""
import httplib  # HLC101
import json
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.putrequest("GET", "/ok")
conn.putheader("X-Expect", httplib.OK)  # HLC701
conn.putheader("X-Never", "%s" % httplib.GONE)  # HLC701
conn.endheaders()
status = conn.getresponse().status
print(status == httplib.OK)
print(json.dumps({"wanted": httplib.OK, "got": status}, sort_keys=True))
