"""The client library of a service, with errors of its own.

Drift: D080, D083, D154.
"""
import base64
import httplib  # HLC101
import json
import sys


class ServiceError(Exception):
    pass


class Service(object):
    def __init__(self, host, user, password):
        self.conn = httplib.HTTPConnection(host, timeout=10)
        self.auth = 'Basic ' + base64.b64encode(user + ':' + password)  # HLC608

    def call(self, method, path, data=None):
        body = json.dumps(data) if data is not None else None
        self.conn.request(method, path, body, {'Authorization': self.auth,
                                               'Content-Type': 'application/json'})
        resp = self.conn.getresponse()
        text = resp.read()
        if resp.status >= 400:
            raise ServiceError('%s %s: %d %s' % (method, path, resp.status, text))  # HLC403
        return json.loads(text)


service = Service(sys.argv[1], 'ada', 'secret')
print sorted(service.call('POST', '/mirror', {'level': 7}).values())
try:
    service.call('GET', '/missing')
except ServiceError, e:
    print str(e).strip()
