"""Save a page as a text file.

Drift: D085.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/tides.txt')
body = conn.getresponse().read()
copy = open('tides.txt', 'w')
copy.write(body)  # HLC405
copy.close()
sys.stdout.write(body[:7])  # HLC405
