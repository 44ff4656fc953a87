"""Ask again when the server had closed the connection; give up on the network.

Drift: D103, D104.
"""
import httplib  # HLC101
import socket
import sys


class Client:
    def __init__(self, host):
        self.conn = httplib.HTTPConnection(host)

    def get(self, path):
        for again in (1, 0):
            try:
                self.conn.request('GET', path)
                return self.conn.getresponse().status
            except (socket.error, IOError), e:  # HLC801
                return 'network'
            except httplib.HTTPException, e:
                self.conn.close()
                if not again:
                    return 'server: ' + e.__class__.__name__  # HLC802


client = Client(sys.argv[1])
print client.get('/silent')
print client.get('/ok')
