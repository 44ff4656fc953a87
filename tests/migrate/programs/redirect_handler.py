"""Do not follow redirects, but say where they lead.

Drift: D130.
"""
import sys
import urllib2


class Stay(urllib2.HTTPRedirectHandler):
    def http_error_302(self, req, fp, code, msg, headers):
        print 'leads to', headers.getheader('location')  # HLC901
        return fp


page = urllib2.build_opener(Stay).open('http://%s/moved' % sys.argv[1])
print len(page.read())
