"""Two kinds of trouble, told apart by their class.

Drift: D102, D103.
"""
import httplib  # HLC101
import socket
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/silent")
try:
    print(conn.getresponse().status)
except socket.error:  # HLC801
    print("network down")
except httplib.BadStatusLine:
    print("server gave no answer")
