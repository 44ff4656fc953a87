"""Send firmware to a device that knows only HTTP/1.0.

Drift: D174.
"""
import httplib  # HLC101
import sys

with open("firmware.bin", "wb") as made:
    made.write(b"\x7fELF" + b"\x00" * 12)

conn = httplib.HTTPConnection(sys.argv[1])
conn._http_vsn = 10
conn._http_vsn_str = "HTTP/1.0"
with open("firmware.bin", "rb") as firmware:
    conn.request("POST", "/store/firmware", firmware)  # HLC609, HLC601
    print(conn.getresponse().status)
