"""Send measured values as they lie in memory.

Drift: D181.
"""
import array
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
values = array.array('c', 'northsouth')  # HLC610
conn.request('POST', '/store/names', values)
print conn.getresponse().status
