"""Add a signature to every request, just before its headers end.

Drift: D190.
"""
import httplib  # HLC101
import sys


class SignedConnection(httplib.HTTPConnection):
    def endheaders(self, message_body=None):  # HLC301
        self.putheader("X-Signature", "s1")
        httplib.HTTPConnection.endheaders(self, message_body)


conn = SignedConnection(sys.argv[1])
conn.request("GET", "/ok")
print(conn.getresponse().status)
