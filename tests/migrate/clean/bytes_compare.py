"""Compare a body with bytes, as Python 3 has it."""
import http.client
import sys

conn = http.client.HTTPConnection(sys.argv[1], timeout=5)
conn.request("GET", "/ok")
resp = conn.getresponse()
print("up" if resp.read() == b"OK" else "down")
conn.close()
