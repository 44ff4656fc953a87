"""Uses the module http beside it, in the middle of a function.

Drift: D001.
"""
import sys


def main(host):
    import http
    import httplib  # HLC101
    conn = httplib.HTTPConnection(host)
    conn.request("GET", http.path("dav", ""))
    return conn.getresponse().status


print(main(sys.argv[1]))
