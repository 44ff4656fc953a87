"""Work with the numbers of statuses."""
import http.client
import sys
from http import HTTPStatus

conn = http.client.HTTPConnection(sys.argv[1])
conn.request("GET", "/missing")
status = conn.getresponse().status
print(status == http.client.NOT_FOUND, "%d" % HTTPStatus.NOT_FOUND, HTTPStatus.OK.value)
print(f"{status:d} {HTTPStatus(status).phrase}")
conn.close()
