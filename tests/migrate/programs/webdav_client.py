"""A small WebDAV client: list, create and copy.

Drift: D081, D150.
"""
import httplib  # HLC101
import sys
import xml.etree.ElementTree as etree


class Dav(httplib.HTTPConnection):
    def call(self, method, path, body=None, **headers):
        named = dict((name.replace('_', '-'), value) for name, value in headers.items())
        self.request(method, path, body, named)
        return self.getresponse()

    def list(self, path):
        resp = self.call('PROPFIND', path, Depth='1')
        if resp.status != httplib.MULTI_STATUS:
            raise httplib.HTTPException(resp.reason)
        return [found.text for found in etree.fromstring(resp.read()).iter('{DAV:}href')]


dav = Dav(sys.argv[1])
print dav.list('/dav/')
print dav.call('MKCOL', '/store/new', Depth='0').read() == 'stored 0 bytes\n'  # HLC401
print dav.call('COPY', '/store/a', Destination='/b', Overwrite='F').status
