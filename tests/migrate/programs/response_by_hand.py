"""Read the answer to a HEAD that was sent over a bare socket.

Drift: D060.
"""
import httplib  # HLC101
import socket
import sys

host, port = sys.argv[1].split(':')
sock = socket.create_connection((host, int(port)), 5)
sock.sendall(b'HEAD /tides.txt HTTP/1.1\r\nHost: harbour\r\n\r\n')
response = httplib.HTTPResponse(sock, 0, 1, 'HEAD')  # HLC208
response.begin()
print response.status, response.getheader('content-length')
print len(response.read())
sock.close()
