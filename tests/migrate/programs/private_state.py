"""Reset a connection by force when it is stuck in the middle.

Drift: D196, D204.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/ok")
print(conn._HTTPConnection__state)
conn._HTTPConnection__state = httplib._CS_IDLE
conn._HTTPConnection__response = None
conn.close()
conn.request("GET", "/count")
print(int(conn.getresponse().read()))
print(conn.auto_open)
