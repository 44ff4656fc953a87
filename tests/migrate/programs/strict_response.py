"""A probe that builds its own response and wants it strict.

Drift: D061.
"""
import httplib  # HLC101
import socket
import sys

host, port = sys.argv[1].split(":")
sock = socket.create_connection((host, int(port)), 5)
sock.sendall(b"GET /count HTTP/1.1\r\nHost: harbour\r\n\r\n")
response = httplib.HTTPResponse(sock, strict=1, method="GET")  # HLC209
response.begin()
print("%d %s" % (response.status, response.reason))
print(int(response.read()))
sock.close()
