"""Keep the session cookie between two calls.

Drift: D130.
"""
import httplib  # HLC101
import sys
import xmlrpclib


class SessionTransport(xmlrpclib.Transport):
    cookie = None

    def single_request(self, host, handler, request_body, verbose=0):
        self.verbose = verbose
        conn = httplib.HTTPConnection(host)
        headers = {'Content-Type': 'text/xml'}
        if self.cookie:
            headers['Cookie'] = self.cookie
        conn.request('POST', handler, request_body, headers)
        resp = conn.getresponse()
        self.cookie = resp.msg.getheader('x-session', 'none')  # HLC501
        return self.parse_response(resp)


transport = SessionTransport()
server = xmlrpclib.ServerProxy('http://%s/RPC2' % sys.argv[1], transport)
print server.weather('north')
print server.weather('south'), transport.cookie
