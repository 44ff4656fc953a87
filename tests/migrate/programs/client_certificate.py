"""Show a certificate to the server of a partner.

Drift: D042, D043.
"""
import httplib  # HLC101
import sys

PEM = sys.argv[3]

conn = httplib.HTTPSConnection(sys.argv[2], key_file=PEM, cert_file=PEM)  # HLC205
conn.request("GET", "/report.json", headers={"Accept": "application/json"})
resp = conn.getresponse()
print("%d %s" % (resp.status, resp.reason))
print("same file: %s" % (conn.key_file == conn.cert_file))  # HLC207
