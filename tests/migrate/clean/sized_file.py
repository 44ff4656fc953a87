"""Send a file and say how long it is."""
import http.client
import os
import sys

with open("data.bin", "wb") as made:
    made.write(bytes(range(20)))
conn = http.client.HTTPConnection(sys.argv[1])
with open("data.bin", "rb") as source:
    size = os.fstat(source.fileno()).st_size
    conn.request("PUT", "/store/data", source, {"Content-Length": str(size)})
print(conn.getresponse().status)
conn.close()
