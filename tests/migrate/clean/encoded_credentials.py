"""Log in, with bytes where bytes belong."""
import base64
import http.client
import sys

token = base64.b64encode("ada:secret".encode("utf-8")).decode("ascii")
conn = http.client.HTTPConnection(sys.argv[1])
conn.request("GET", "/guarded", headers={"Authorization": "Basic " + token})
print(conn.getresponse().status)
conn.close()
