"""Upload to a server that knows HTTP/1.0 only.

Drift: D174.
"""
import httplib  # HLC101
import sys


class OldConnection(httplib.HTTPConnection):
    _http_vsn = 10
    _http_vsn_str = 'HTTP/1.0'


made = open('old.bin', 'wb')
made.write(b'old data')
made.close()
conn = OldConnection(sys.argv[1])
conn.request('PUT', '/store/old', open('old.bin', 'rb'))  # HLC609, HLC601
print conn.getresponse().status
