"""A subclass with the signatures of today."""
import http.client
import sys


class Signed(http.client.HTTPConnection):
    def __init__(self, host, port=None, **options):
        super().__init__(host, port, **options)
        self.signed = 0

    def endheaders(self, message_body=None, *, encode_chunked=False):
        self.putheader("X-Signature", "s1")
        self.signed += 1
        super().endheaders(message_body, encode_chunked=encode_chunked)


conn = Signed(sys.argv[1], timeout=5)
conn.request("GET", "/ok")
print(conn.getresponse().status, conn.signed)
conn.close()
