"""Look at the first character to see whether it is JSON.

Drift: D086.
"""
import httplib  # HLC101
import json
import sys

conn = httplib.HTTPConnection(sys.argv[1])
for path in ("/report.json", "/ok"):
    conn.request("GET", path)
    body = conn.getresponse().read()
    if body[0] == "{":  # HLC406
        print("json: %d" % len(json.loads(body)))
    else:
        print("text: %d" % len(body))
