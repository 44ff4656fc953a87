"""Send a report that was written into memory.

Drift: D172.
"""
import httplib  # HLC101
import sys
from StringIO import StringIO

report = StringIO()
report.write('level 7\n')
report.seek(0)
conn = httplib.HTTPConnection(sys.argv[1])
conn.request('POST', '/store/report', report, {'Content-Length': '8'})
print conn.getresponse().status
