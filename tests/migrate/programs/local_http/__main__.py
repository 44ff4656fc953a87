"""A tool with a module http beside it.

Drift: D001.
"""
import httplib  # HLC101
import sys

import http

conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/ok", headers=http.HEADERS)
print(conn.getresponse().status)
