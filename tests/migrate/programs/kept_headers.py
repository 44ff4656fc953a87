"""Parse headers that were kept in a file.

Drift: D140.
"""
import httplib  # HLC101
from StringIO import StringIO

KEPT = 'Content-Type: text/html; charset=utf-8\r\nX-Kept: yes\r\n\r\n'

message = httplib.HTTPMessage(StringIO(KEPT))  # HLC214
print message.getheader('x-kept')  # HLC501
seekless = httplib.HTTPMessage(StringIO(KEPT), 0)  # HLC214
print seekless.gettype()  # HLC501
print len(seekless)  # HLC506
