# -*- coding: utf-8 -*-
"""Post a greeting that is not all ASCII.

Drift: D176, D153.
"""
import httplib  # HLC101
import sys

GREETING = "Grüße aus dem Café"

conn = httplib.HTTPConnection(sys.argv[1])
conn.request("POST", "/store/greeting", GREETING)  # HLC604
print(conn.getresponse().status)
conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/ok", headers={"X-Place": "Café"})  # HLC604
print(conn.getresponse().status)
