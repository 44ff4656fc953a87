"""A connection class with the certificate of this department built in.

Drift: D042, D043.
"""
import httplib  # HLC101
import sys

PEM = sys.argv[3]


class DepartmentConnection(httplib.HTTPSConnection):
    def __init__(self, host, port=None):
        httplib.HTTPSConnection.__init__(self, host, port, PEM, PEM)  # HLC205

    def describe(self):
        return 'with key' if self.key_file else 'without'  # HLC207


conn = DepartmentConnection(sys.argv[2])
conn.request('GET', '/nothing')
print conn.getresponse().status, conn.describe()
