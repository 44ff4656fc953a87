"""All cookies of an answer, from the dict of its headers.

Drift: D112, D110.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/cookies')
headers = dict(conn.getresponse().getheaders())
cookies = headers['set-cookie']  # HLC505
print len(cookies.split(', ')), 'cookies'
