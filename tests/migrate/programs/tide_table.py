"""Make a table of what a server says, by station and hour, and look things up in it.

Drift: D088.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/tides.txt')
rows = conn.getresponse().read().splitlines()[1:]
levels = dict((row[:8], int(row[9:])) for row in rows)  # HLC407
print levels.get('north,06'), levels.get('south,12'), levels.get('east,00', 'none')
