"""Leave out a header that a broken server cannot stand, and change another.

Drift: D195.
"""
import httplib  # HLC101
import sys


class Careful(httplib.HTTPConnection):
    default_port = 8

    def putheader(self, name, *values):  # HLC305
        if name == 'Accept-Encoding':
            return
        if name == 'Host':
            values = [value.split(':')[0] + '.example' for value in values]
        httplib.HTTPConnection.putheader(self, name, *values)


conn = Careful(sys.argv[1])
conn.request('GET', '/ok')
print conn.getresponse().status
