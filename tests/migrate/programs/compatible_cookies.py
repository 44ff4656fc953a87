"""The cookies of an answer, with the method of either Python.

Drift: D139, D130.
"""
import sys

try:
    import http.client as httplib  # HLC102
except ImportError:
    import httplib


def lines_of(message, name):
    if hasattr(message, "get_all"):
        return [line for line in message.get_all(name)]  # HLC513
    return message.getheaders(name)


conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/cookies")
for line in lines_of(conn.getresponse().msg, "Set-Cookie"):
    print(line)
