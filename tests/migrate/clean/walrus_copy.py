"""Copy a body to a file, block by block."""
import http.client
import sys

conn = http.client.HTTPConnection(sys.argv[1])
conn.request("GET", "/picture.png")
resp = conn.getresponse()
with open("picture.png", "wb") as target:
    while block := resp.read(100):
        target.write(block)
print(resp.isclosed())
conn.close()
