"""Send a body in chunks of one's own making.

Drift: D182.
"""
import httplib  # HLC101
import sys


def send_chunk(conn, data):
    conn.send('%x\r\n' % len(data))  # HLC606
    conn.send(data)
    conn.send('\r\n')  # HLC606


conn = httplib.HTTPConnection(sys.argv[1])
conn.putrequest('PUT', '/store/log')
conn.putheader('Transfer-Encoding', 'chunked')
conn.endheaders()
for line in (b'one\n', b'two\n'):
    send_chunk(conn, line)
conn.send('0\r\n\r\n')  # HLC606
print conn.getresponse().status
