"""Call a procedure with a time-out, by a transport of one's own.

Drift: D193.
"""
import httplib  # HLC101
import sys
import xmlrpclib


class TimeoutTransport(xmlrpclib.Transport):
    timeout = 5

    def make_connection(self, host):
        return httplib.HTTPConnection(host, timeout=self.timeout)


server = xmlrpclib.ServerProxy('http://%s/RPC2' % sys.argv[1], TimeoutTransport())
print server.weather('north')
