"""Save a download under the name it brings along.

Drift: D118.
"""
import httplib  # HLC101
import os
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/filename")
resp = conn.getresponse()
name = resp.getheader("content-disposition").split("=")[1]
copy = open(name, "wb")  # HLC511
copy.write(resp.read())
copy.close()
print(len(os.listdir(".")))
