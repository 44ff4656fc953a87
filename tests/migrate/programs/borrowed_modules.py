"""Use what the module happens to have imported.

Drift: D007.
"""
import httplib  # HLC101
import sys

print(httplib.urlsplit("http://harbour/tides?hour=6").query)  # HLC109
print(httplib.HTTP_PORT + httplib.HTTPS_PORT)
conn = httplib.HTTPConnection(sys.argv[1])
try:
    conn.request("GET", "/ok")
    print(conn.getresponse().status)
except httplib.socket.error:  # HLC109
    print("no network")
