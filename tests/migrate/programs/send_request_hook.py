"""Put the name of the tool into every request.

Drift: D191.
"""
import httplib  # HLC101
import sys


class NamedConnection(httplib.HTTPConnection):
    def _send_request(self, method, url, body, headers):  # HLC301
        headers = dict(headers, **{'User-Agent': 'harbour/2'})
        httplib.HTTPConnection._send_request(self, method, url, body, headers)


conn = NamedConnection(sys.argv[1])
conn.request('POST', '/store/x', 'level=7')
print conn.getresponse().status
