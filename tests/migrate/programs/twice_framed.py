"""Answers that say twice how long they are, or how they are sent.

Drift: D120, D121, D122.
"""
import httplib  # HLC101
import sys

for path in ('/twolengths', '/twocodings', '/twoconnections'):
    conn = httplib.HTTPConnection(sys.argv[1])
    conn.request('GET', path)
    resp = conn.getresponse()  # record: HLC512
    print path, resp.length, len(resp.read()), bool(resp.will_close)
    conn.close()
