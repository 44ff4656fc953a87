"""Take the cookies from the raw lines of the message.

Drift: D132.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/cookies")
resp = conn.getresponse()
lines = resp.msg.getallmatchingheaders("Set-Cookie")  # HLC502
print("%d cookies" % len(lines))
for line in lines:
    print(line.split(":", 1)[1].strip())
