"""Report to a server if there is a library for it, else be quiet.

Drift: D001.
"""
import sys

try:
    import httplib  # HLC104
except ImportError:
    httplib = None


def report(host):
    if httplib is None:
        return "no network on this machine"
    conn = httplib.HTTPConnection(host)
    conn.request("POST", "/store/report", b"all calm")
    return conn.getresponse().status


print(report(sys.argv[1]))
