"""An old-style client with the connection class replaced.

Drift: D003, D196.
"""
import httplib  # HLC101
import sys


class LoudConnection(httplib.HTTPConnection):
    def connect(self):
        print 'connecting'
        httplib.HTTPConnection.connect(self)


class Loud(httplib.HTTP):  # HLC105
    _connection_class = LoudConnection


h = Loud(sys.argv[1])
h.putrequest('HEAD', '/ok')
h.endheaders()
print h.getreply()[:2]  # HLC105
