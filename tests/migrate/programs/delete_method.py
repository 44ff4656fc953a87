"""Use a method that urllib2 does not know.

Drift: D016.
"""
import httplib  # HLC101
import sys
import urllib2


class DeleteRequest(urllib2.Request):
    def get_method(self):
        return 'DELETE'


url = 'http://%s/echo/boat' % sys.argv[1]
print urllib2.urlopen(DeleteRequest(url)).code == httplib.OK
