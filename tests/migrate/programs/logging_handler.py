"""Log each answer of an opener in a processor of its own.

Drift: D130, D137.
"""
import sys
import urllib2


class Log(urllib2.BaseHandler):
    def http_response(self, request, response):
        print request.get_method(), response.code, response.info().gettype()  # HLC901
        print str(response.info()).splitlines()[0]  # HLC901
        return response


opener = urllib2.build_opener(Log)
print len(opener.open('http://%s/report.json' % sys.argv[1]).read())
