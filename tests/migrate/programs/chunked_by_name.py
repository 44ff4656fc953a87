"""Announce chunks for a file that is then sent as it is.

Drift: D175.
"""
import httplib  # HLC101
import sys

made = open('part', 'wb')
made.write(b'5\r\nhello\r\n0\r\n\r\n')
made.close()
conn = httplib.HTTPConnection(sys.argv[1])
body = open('part', 'rb')
conn.request('POST', '/echo', body, {'Transfer-Encoding': 'chunked'})  # HLC601
print conn.getresponse().status
