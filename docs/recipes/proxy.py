"""Reach a plain http:// address through a proxy: the whole address is the path.

    python proxy.py PROXY PORT ADDRESS [USER:PASSWORD]
"""
from __future__ import print_function

import base64
import sys

import httplib


def fetch_through(proxy, port, address, credentials=None):
    """Return the body of an http:// address, fetched by the proxy."""
    headers = {}
    if credentials:
        token = base64.b64encode(credentials.encode("utf-8")).decode("ascii")
        headers["Proxy-Authorization"] = "Basic " + token
    conn = httplib.HTTPConnection(proxy, port)
    try:
        # Host comes from the address, not from the proxy.
        conn.request("GET", address, None, headers)
        return conn.getresponse().read()
    finally:
        conn.close()


if __name__ == "__main__":
    print(fetch_through(sys.argv[1], int(sys.argv[2]), *sys.argv[3:]))
