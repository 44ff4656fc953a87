"""The module as an argument, so that tests can give another.

Drift: D001.
"""
import httplib  # HLC101
import sys


def status(host, library=httplib):  # HLC107
    conn = library.HTTPConnection(host)
    conn.request('GET', '/ok')
    return conn.getresponse().status


def use(other):
    global httplib  # HLC107
    httplib = other


print status(sys.argv[1])
use(httplib)
