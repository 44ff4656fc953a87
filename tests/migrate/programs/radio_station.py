"""The name of a radio stream, whose server says ICY instead of HTTP.

Drift: D100.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/icy', headers={'Icy-MetaData': '1'})  # HLC804
resp = conn.getresponse()  # record: HLC804
head, _, music = resp.read().partition('\r\n\r\n')  # HLC404
for line in head.splitlines():
    if line.startswith('icy-name:'):  # HLC404
        print line.split(':', 1)[1].strip()  # HLC404
print len(music)
