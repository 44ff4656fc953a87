"""Show a token with every call.

Drift: D191.
"""
import sys
import xmlrpclib


class TokenTransport(xmlrpclib.Transport):
    user_agent = 'harbour/2'

    def send_content(self, connection, request_body):
        connection.putheader('X-Token', 't1')
        xmlrpclib.Transport.send_content(self, connection, request_body)

    def send_user_agent(self, connection):  # HLC903
        connection.putheader('User-Agent', self.user_agent)


server = xmlrpclib.ServerProxy('http://%s/RPC2' % sys.argv[1], transport=TokenTransport())
print server.weather('north')
