"""Strict on both Pythons, said the author, and counted arguments.

Drift: D031, D102.
"""
import socket
import sys

try:
    import httplib
except ImportError:
    import http.client as httplib  # HLC102

host, port = sys.argv[1].split(":")
conn = httplib.HTTPConnection(host, int(port), True)  # HLC201
conn.request("GET", "/silent")
try:
    conn.getresponse()
except socket.error:  # HLC801
    print("network")
except httplib.BadStatusLine:
    print("no answer")
