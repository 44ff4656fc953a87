"""Follow the Link headers of an answer.

Drift: D132.
"""
import httplib  # HLC101
import sys


def links(response):
    found = []
    for line in response.msg.getallmatchingheaders('link'):  # HLC502
        found.append(line.split(';')[0].split(':', 1)[1].strip(' <>'))
    return found


conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/links')
print links(conn.getresponse())
