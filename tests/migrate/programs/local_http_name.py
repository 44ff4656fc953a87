"""A connection called http, as everyone calls it.

Drift: D001.
"""
import httplib  # HLC101
import sys


def size(host, path):
    http = httplib.HTTPConnection(host)  # HLC107
    http.request('GET', path)
    return len(http.getresponse().read())


print size(sys.argv[1], '/tides.txt')
