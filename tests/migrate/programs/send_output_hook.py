"""Count requests where they leave the buffer.

Drift: D191.
"""
import httplib  # HLC101
import sys


class Counted(httplib.HTTPConnection):
    requests = 0

    def _send_output(self, message_body=None):  # HLC301
        Counted.requests += 1
        return httplib.HTTPConnection._send_output(self, message_body)


conn = Counted(sys.argv[1])
for path in ("/ok", "/nothing"):
    conn.request("GET", path)
    conn.getresponse().read()
print("%d requests" % Counted.requests)
