"""How often, and how much, is sent?

Drift: D194, D183.
"""
import httplib  # HLC101
import sys


class Measured(httplib.HTTPConnection):
    sends = 0

    def send(self, data):  # HLC305
        self.sends += 1
        httplib.HTTPConnection.send(self, data)


conn = Measured(sys.argv[1])
conn.request("POST", "/store/x", "level=7")
print(conn.getresponse().status)
print("%d sends" % conn.sends)
