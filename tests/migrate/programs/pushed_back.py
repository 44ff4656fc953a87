"""Look at the first line of a stream and put it back.

Drift: D004.
"""
import httplib  # HLC101
from cStringIO import StringIO

source = StringIO('second\nthird\n')
lines = httplib.LineAndFileWrapper('first\n', source)  # HLC106
print lines.readline().strip()
print lines.read().split()
