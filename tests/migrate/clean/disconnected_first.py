"""Tell a closed connection from the other troubles, in the order that works."""
import http.client
import sys

conn = http.client.HTTPConnection(sys.argv[1])
conn.request("GET", "/silent")
try:
    conn.getresponse()
except http.client.RemoteDisconnected:
    print("closed")
except OSError as error:
    print("network", error.errno)
except http.client.HTTPException:
    print("protocol")
