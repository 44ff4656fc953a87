"""Copy an answer into a file, with the copy function of the library.

Drift: D090.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/picture.png")
resp = conn.getresponse()
with open("picture", "wb") as target:
    target.write(resp.read(-1))  # HLC409
print(resp.isclosed())
