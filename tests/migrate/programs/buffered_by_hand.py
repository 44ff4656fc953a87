"""Build a buffered response over a bare socket.

Drift: D061.
"""
import httplib  # HLC101
import socket
import sys

host, port = sys.argv[1].split(':')
sock = socket.create_connection((host, int(port)))
sock.sendall('GET /queue HTTP/1.0\r\n\r\n')  # HLC606
resp = httplib.HTTPResponse(sock, buffering=True)  # HLC209
resp.begin()
print resp.getheader('x-queue-length')
resp.close()
sock.close()
