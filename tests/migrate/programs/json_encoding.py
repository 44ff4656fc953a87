"""Load JSON and say which encoding it has.

Drift: D088.
"""
import httplib  # HLC101
import json
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/report.json")
resp = conn.getresponse()
report = json.loads(resp.read(), encoding="utf-8")  # HLC414
print("%(station)s ok: %(ok)s" % report)
