"""Change the protocol after the first answer and go on with the socket.

Drift: D064.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/upgrade', headers={'Upgrade': 'lines/1', 'Connection': 'Upgrade'})
resp = conn.getresponse()
print resp.status
sock = conn.sock
data = sock.recv(100)  # HLC412
print 'got', data.strip()  # HLC403
sock.close()
