"""Look a header up whatever its letters are."""
import http.client
import sys

conn = http.client.HTTPConnection(sys.argv[1])
conn.request("GET", "/report.json")
resp = conn.getresponse()
headers = {name.lower(): value for name, value in resp.getheaders()}
print(headers["content-type"], resp.getheader("Content-Length"))
resp.read()
conn.close()
