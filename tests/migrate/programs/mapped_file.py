"""Send a large file by mapping it.

Drift: D171.
"""
import httplib  # HLC101
import mmap
import sys

with open("large.bin", "wb") as made:
    made.write(b"wave" * 20)
with open("large.bin", "r+b") as source:
    area = mmap.mmap(source.fileno(), 0)
    conn = httplib.HTTPConnection(sys.argv[1])
    conn.request("PUT", "/store/large", area)  # HLC603
    print(conn.getresponse().status)
    area.close()
