"""Send one's own configuration to be looked at, with its size beside it.

Drift: D173.
"""
import httplib  # HLC101
import os
import sys

with open("tool.conf", "wb") as made:
    made.write(b"[main]\r\nlevel=7\r\n")

conn = httplib.HTTPConnection(sys.argv[1])
size = os.path.getsize("tool.conf")
conn.request("POST", "/store/conf", open("tool.conf", "r"), {"Content-Length": str(size)})  # HLC602
print(conn.getresponse().status)
