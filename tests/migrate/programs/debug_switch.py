"""Watch all connections of a program.

Drift: D208.
"""
import httplib  # HLC101
import sys

httplib.HTTPConnection.debuglevel = 1  # HLC308
conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/nothing')  # record: HLC807
conn.getresponse()  # record: HLC807
