"""Code that was made to run on both Pythons, and still counts on lower-case names.

Drift: D110, D111.
"""
import sys

try:
    import http.client as httplib  # HLC102
except ImportError:
    import httplib

conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/quota")
headers = dict(conn.getresponse().getheaders())
print(headers.get("x-quota", "no quota"))  # HLC505
