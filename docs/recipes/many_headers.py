"""Take answers with more header lines than the limit of 100.

    python many_headers.py HOST PORT
"""
from __future__ import print_function

import sys

import httplib


def fetch(host, port):
    """Return the number of header lines of the answer."""
    conn = httplib.HTTPConnection(host, port)
    try:
        conn.request("GET", "/")
        return len(conn.getresponse().msg.headers)
    finally:
        conn.close()


if __name__ == "__main__":
    host, port = sys.argv[1], int(sys.argv[2])
    try:
        print(fetch(host, port))
    except httplib.HTTPException as error:
        print("refused:", error)
    httplib._MAXHEADERS = 1000      # looked up at each call, as on Python 2
    print(fetch(host, port))
