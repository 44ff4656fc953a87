"""Fetch one page and say what came back."""
import httplib  # HLC101
import sys

host = sys.argv[1]

conn = httplib.HTTPConnection(host)
conn.request("GET", "/")
resp = conn.getresponse()
print resp.status, resp.reason
body = resp.read()
print "length:", len(body)
if body.find("Harbour") >= 0:  # HLC404
    print "the right page"
conn.close()
