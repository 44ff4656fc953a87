"""A client for both Pythons that needs neither's habits."""
import sys

try:
    from http.client import HTTPConnection
except ImportError:
    from httplib import HTTPConnection

conn = HTTPConnection(sys.argv[1], timeout=5)
conn.request("GET", "/quota", headers={"Accept": "*/*"})
resp = conn.getresponse()
print("%d %s" % (resp.status, resp.getheader("X-Quota")))
print(resp.read().decode("ascii").split("&")[0])
conn.close()
