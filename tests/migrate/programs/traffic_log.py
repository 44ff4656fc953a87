"""Write everything that is sent to a log.

Drift: D194, D183.
"""
import httplib  # HLC101
import sys


class Logged(httplib.HTTPConnection):
    def send(self, data):  # HLC305
        log = open('traffic.log', 'a')
        log.write(data.split('\r\n')[0] + '\n')
        log.close()
        httplib.HTTPConnection.send(self, data)


conn = Logged(sys.argv[1])
conn.request('POST', '/store/x', 'level=7')
print conn.getresponse().status
