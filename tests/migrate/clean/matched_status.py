"""Decide by the status of an answer, by its pattern."""
import http.client
import sys

conn = http.client.HTTPConnection(sys.argv[1])
conn.request("GET", "/moved")
resp = conn.getresponse()
match (resp.status, resp.getheader("Location")):
    case (301 | 302, str(place)):
        print("go to", place)
    case (200, _):
        print("here")
    case _:
        print("lost")
conn.close()
