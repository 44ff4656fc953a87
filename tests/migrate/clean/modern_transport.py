"""Call a procedure with a transport of today."""
import sys
import xmlrpc.client


class TokenTransport(xmlrpc.client.Transport):
    def send_headers(self, connection, headers):
        connection.putheader("X-Token", "t1")
        super().send_headers(connection, headers)


with xmlrpc.client.ServerProxy("http://%s/RPC2" % sys.argv[1], TokenTransport()) as server:
    print(server.weather("north"))
