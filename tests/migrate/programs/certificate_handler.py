"""An opener that shows a certificate, by a connection class of its own.

Drift: D042.
"""
import httplib  # HLC101
import sys
import urllib2

PEM = sys.argv[3]


class CertificateHandler(urllib2.HTTPSHandler):
    def https_open(self, req):
        return self.do_open(self.connection, req)

    def connection(self, host, timeout=5):
        return httplib.HTTPSConnection(host, key_file=PEM, cert_file=PEM, timeout=timeout)  # HLC205


opener = urllib2.build_opener(CertificateHandler())
page = opener.open('https://%s/report.json' % sys.argv[2])
print page.code, len(page.read())
