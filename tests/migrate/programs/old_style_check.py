"""Tell connections and responses from other things by their class.

Drift: D049, D050.
"""
import httplib  # HLC101
import sys


def kind(thing):
    if isinstance(thing, httplib.HTTPSConnection):
        return "secure connection"
    if isinstance(thing, httplib.HTTPConnection):
        return "connection"
    if isinstance(thing, httplib.HTTPResponse):
        return "response"
    return "something else"


conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/nothing")
for thing in (conn, conn.getresponse(), httplib.HTTPSConnection("localhost"), 7):
    print(kind(thing))
