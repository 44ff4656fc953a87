"""Cookies for the jar, on whichever Python this is.

Drift: D139.
"""
import sys

from six.moves import http_client  # HLC102

conn = http_client.HTTPConnection(sys.argv[1])
conn.request("GET", "/cookies")
msg = conn.getresponse().msg
get_all = getattr(msg, "get_all", None) or msg.getheaders
for cookie in get_all("Set-Cookie"):  # HLC513
    print(cookie.split("=")[0])
