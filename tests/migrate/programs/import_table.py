"""Libraries for each scheme, loaded when the scheme is used.

Drift: D001.
"""
import importlib
import sys

CLASSES = {
    "http": ("httplib", "HTTPConnection"),  # HLC103
    "https": ("httplib", "HTTPSConnection"),  # HLC103
}


def connect(scheme, host):
    module, name = CLASSES[scheme]
    return getattr(importlib.import_module(module), name)(host)


conn = connect("http", sys.argv[1])
conn.request("HEAD", "/ok")
print(conn.getresponse().status)
