# -*- coding: utf-8 -*-
"""The name under which a download wants to be saved.

Drift: D118.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/filename')
resp = conn.getresponse()
disposition = resp.getheader('content-disposition')
name = disposition.split('filename=')[1].decode('utf-8')  # HLC511
print len(name)
copy = open('name.txt', 'wb')
copy.write(name.encode('utf-8'))
copy.close()
