"""Post a form, encoded by the program."""
import http.client
import sys
from urllib.parse import urlencode

form = urlencode({"level": 7, "name": "K\u00fchlungsborn"}).encode("ascii")
conn = http.client.HTTPConnection(sys.argv[1])
conn.request("POST", "/echo", body=form, headers={"Content-Length": str(len(form))})
print(conn.getresponse().status)
conn.close()
