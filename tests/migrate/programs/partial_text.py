"""Count the words of an answer, be it whole or not.

Drift: D091.
"""
import httplib  # HLC101
import sys


def text_of(resp):
    try:
        return resp.read()
    except httplib.IncompleteRead, e:
        return e.partial


conn = httplib.HTTPConnection(sys.argv[1])
for path in '/short', '/pong':
    conn.request('GET', path)
    words = text_of(conn.getresponse()).split(' ')  # HLC404, HLC805
    print len(words)
    conn.close()
