"""Reach an https:// server through a proxy, by a tunnel that the proxy cannot look into.

    python tunnel.py PROXY PORT HOST HOST-PORT AUTHORITY

AUTHORITY is the PEM file of who signed the host's certificate.
"""
from __future__ import print_function

import ssl
import sys

import httplib


def fetch_through(proxy, port, host, host_port, path, context):
    """Return the body behind `path` of the host."""
    conn = httplib.HTTPSConnection(proxy, port, context=context)
    # The header goes to the proxy alone. The certificate is checked against the host.
    conn.set_tunnel(host, host_port, {"User-Agent": "tunnel.py"})
    try:
        conn.request("GET", path)
        return conn.getresponse().read()
    finally:
        conn.close()


if __name__ == "__main__":
    proxy, port, host, host_port, authority = sys.argv[1:]
    context = ssl.create_default_context(cafile=authority)
    print(fetch_through(proxy, int(port), host, int(host_port), "/", context))
