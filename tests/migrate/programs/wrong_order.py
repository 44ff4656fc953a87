"""Calls in an order that does not work.

Drift: D204, D206.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
try:
    conn.getresponse()
except httplib.ResponseNotReady as e:
    print("too early: [%s]" % e)  # HLC806
conn.request("GET", "/ok")
try:
    conn.request("GET", "/ok")
except httplib.CannotSendRequest as e:
    if str(e) == "":  # HLC806
        print("read the answer first")
conn.getresponse().read()
