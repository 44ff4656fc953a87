"""Read a table in CSV, by way of StringIO.

Drift: D085.
"""
import csv
import httplib  # HLC101
import sys
from StringIO import StringIO

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/tides.txt')
rows = csv.DictReader(StringIO(conn.getresponse().read()))  # HLC405
for row in rows:
    print row['station'], row['level']
