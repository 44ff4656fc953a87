"""Send from memory to a device that knows only HTTP/1.0.

Drift: D174, D172.
"""
import cStringIO
import httplib  # HLC101
import sys


class Device(httplib.HTTPConnection):
    def __init__(self, host):
        httplib.HTTPConnection.__init__(self, host)
        self._http_vsn, self._http_vsn_str = 10, 'HTTP/1.0'


device = Device(sys.argv[1])
device.request('POST', '/store/x', cStringIO.StringIO('level=7'))  # HLC609, HLC603
print device.getresponse().status
