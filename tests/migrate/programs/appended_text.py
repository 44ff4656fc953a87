"""Collect several answers in one report.

Drift: D084, D085.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
report = ''
parts = []
for path in ('/pong', '/count'):
    conn.request('GET', path)
    body = conn.getresponse().read()
    report = report + path + ': ' + body + '\n'  # HLC404
    parts.append(body)
print len(report), len(''.join(parts))  # HLC405
