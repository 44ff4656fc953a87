"""Count the lines of an answer, whichever way it lets itself be read.

Drift: D067.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/tides.txt')
resp = conn.getresponse()
if hasattr(resp, 'readline'):  # HLC410
    print 'by line', len(resp.readlines())
else:
    print 'as a whole', len(resp.read().splitlines())
