"""Load JSON in the encoding that a service of old uses.

Drift: D088.
"""
import httplib  # HLC101
import json
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/report.json")
report = json.loads(conn.getresponse().read(), "latin-1")  # HLC414
print(report["levels"][0])
