"""Which settings do secure connections have, and which methods the others?

Drift: D044, D197.
"""
import httplib  # HLC101
import ssl
import sys

context = ssl.create_default_context()
conn = httplib.HTTPSConnection(sys.argv[2], context=context, timeout=5)
conn.request("GET", "/nothing")
print(conn.getresponse().status)
print(conn.sock.cipher() is not None)
print(hasattr(httplib.HTTPConnection, "set_tunnel"))
