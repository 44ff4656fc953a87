# -*- coding: utf-8 -*-
"""Post a line of text with its length counted by hand.

Drift: D177, D153, D176.
"""
import httplib  # HLC101
import sys

TEXT = "Schöne Grüße\n"

headers = {"Content-Length": len(TEXT)}  # HLC605
conn = httplib.HTTPConnection(sys.argv[1])
conn.request("POST", "/store/line", TEXT, headers)  # HLC604
print(conn.getresponse().status)
