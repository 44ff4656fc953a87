"""Exceptions and classes from a star, constants by name.

Drift: D002, D016, D030.
"""
import sys
from httplib import *  # HLC108
from httplib import NO_CONTENT, UPGRADE_REQUIRED  # HLC101

conn = HTTPConnection(sys.argv[1], None, None)  # HLC201
conn.request("GET", "/nothing")
try:
    print(conn.getresponse().status == NO_CONTENT)
    print(UPGRADE_REQUIRED + 0)
except (NotConnected, ImproperConnectionState):
    print("not connected")
