"""Say why a connection could not be made.

Drift: D205, D206.
"""
import errno
import httplib  # HLC101
import socket
import sys

taken = socket.socket()
taken.bind(('127.0.0.1', 0))
conn = httplib.HTTPConnection('127.0.0.1', taken.getsockname()[1])
try:
    conn.connect()
except socket.error, e:
    print e[0] == errno.ECONNREFUSED  # HLC803
try:
    conn.connect()
except socket.error, (code, text):  # HLC803
    print errno.errorcode[code]
taken.close()
