"""See what goes over the wire: print it, or collect it.

    python debugging.py HOST PORT
"""
from __future__ import print_function

import sys

import httplib


class Watched(httplib.HTTPConnection):
    """A connection that remembers what it sends."""

    def send(self, data):
        self.__dict__.setdefault("sent", []).append(data)
        httplib.HTTPConnection.send(self, data)


if __name__ == "__main__":
    host, port = sys.argv[1], int(sys.argv[2])

    conn = httplib.HTTPConnection(host, port)
    conn.set_debuglevel(1)      # for every connection: httplib.HTTPConnection.debuglevel = 1
    conn.request("GET", "/")
    conn.getresponse().read()
    conn.close()

    conn = Watched(host, port)
    conn.request("GET", "/")
    conn.getresponse().read()
    conn.close()
    print("first line:", conn.sent[0].split("\r\n")[0])
