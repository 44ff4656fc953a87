"""Talk to the secure door of a service, with all arguments in their places.

Drift: D038, D039, D042.
"""
import httplib  # HLC101
import sys

host, port = sys.argv[2].split(':')
conn = httplib.HTTPSConnection(host, int(port), None, None, True)  # HLC205, HLC206
conn.request('GET', '/count')
resp = conn.getresponse()
print resp.status, int(resp.read())
print conn.strict  # HLC204
