"""Show a certificate of your own to a server, and believe in an authority of your own.

    python client_certificate.py HOST PORT AUTHORITY KEY CERTIFICATE

AUTHORITY, KEY and CERTIFICATE are PEM files.
"""
from __future__ import print_function

import ssl
import sys

import httplib


def fetch(host, port, path, authority, key, certificate):
    """Return the body behind `path`."""
    context = ssl.create_default_context(cafile=authority)
    # The key comes third and the certificate fourth, as in every program of Python 2.
    conn = httplib.HTTPSConnection(host, port, key, certificate, context=context)
    try:
        conn.request("GET", path)
        return conn.getresponse().read()
    finally:
        conn.close()


if __name__ == "__main__":
    host, port, authority, key, certificate = sys.argv[1:]
    print(fetch(host, int(port), "/", authority, key, certificate))
