"""What does the error say?

Drift: D102, D205.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/silent')
try:
    conn.getresponse()
except httplib.BadStatusLine, e:
    print e.args  # HLC802
    print e.message  # HLC803
    print e.line == e.args[0]  # HLC802
