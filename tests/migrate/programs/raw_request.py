"""Write a request over the connection's own socket.

Drift: D182.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.connect()
conn.sock.sendall('GET /count HTTP/1.0\r\nHost: harbour\r\n\r\n')  # HLC606
resp = conn.response_class(conn.sock)
resp.begin()
print int(resp.read())
conn.close()
