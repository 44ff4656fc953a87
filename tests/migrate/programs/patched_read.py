"""Make every read forgive answers that end too early.

Drift: D091.
"""
import httplib  # HLC101
import sys


def forgiving(read):
    def inner(*args):
        try:
            return read(*args)
        except httplib.IncompleteRead as e:
            return e.partial
    return inner


httplib.HTTPResponse.read = forgiving(httplib.HTTPResponse.read)  # HLC308

conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/short")
print(len(conn.getresponse().read()))
