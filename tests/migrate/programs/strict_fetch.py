"""Fetch a report from a server that must speak proper HTTP/1.1.

Drift: D001, D030, D031.
"""
import httplib  # HLC101
import json
import sys


def report(address):
    host, port = address.split(":")
    conn = httplib.HTTPConnection(host, int(port), True)  # HLC201
    try:
        conn.request("GET", "/report.json")
        return json.loads(conn.getresponse().read())
    finally:
        conn.close()


print(",".join(sorted(report(sys.argv[1]))))
