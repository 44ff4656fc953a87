"""Sort answers by the kind of their content.

Drift: D130.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
for path in '/', '/picture.png', '/report.json', '/stream':
    conn.request('GET', path)
    resp = conn.getresponse()
    message = resp.msg
    print message.gettype(), message.getmaintype(), message.getsubtype()  # HLC501
    print message.getparam('charset'), message.getencoding()  # HLC501
    resp.read()
conn.close()
