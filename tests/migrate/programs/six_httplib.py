"""Converted by hand: the module keeps its old name.

Drift: D134, D133.
"""
import sys

from six.moves import http_client as httplib  # HLC102

conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/links")
print(conn.getresponse().msg["Link"])  # HLC504
