"""A poller that sets one time-out for all of its sockets.

Drift: D033.
"""
import httplib  # HLC101
import socket
import sys

socket.setdefaulttimeout(4)
host, port = sys.argv[1].split(':')
connection = httplib.HTTPConnection(host, port, None)  # HLC201
connection.request('GET', '/count')
response = connection.getresponse()
print connection.sock.gettimeout()
print int(response.read())
