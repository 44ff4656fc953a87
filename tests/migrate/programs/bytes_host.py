# -*- coding: utf-8 -*-
"""Addresses come as bytes out of a configuration file.

Drift: D046, D115.
"""
import httplib  # HLC101
import sys

LINE = b"GET /quota"

method, path = LINE.split(b" ")
conn = httplib.HTTPConnection(sys.argv[1])
conn.request(method, path)  # HLC211
resp = conn.getresponse()
print(resp.status)
print(resp.getheader(b"x-quota"))  # HLC211
