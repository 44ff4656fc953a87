"""Call procedures through a proxy.

Drift: D191, D196.
"""
import httplib  # HLC101
import sys
import xmlrpclib


class ProxiedTransport(xmlrpclib.Transport):
    def set_proxy(self, proxy):
        self.proxy = proxy

    def make_connection(self, host):
        self.realhost = host
        return httplib.HTTPConnection(self.proxy)

    def send_request(self, connection, handler, request_body):  # HLC903
        connection.putrequest('POST', 'http://%s%s' % (self.realhost, handler))

    def send_host(self, connection, host):  # HLC903
        connection.putheader('X-Real-Host', self.realhost)


transport = ProxiedTransport()
transport.set_proxy(sys.argv[1])
server = xmlrpclib.Server('http://harbour.example/RPC2', transport=transport)
print server.weather('north')
