"""Everything by name, as today's signatures want it."""
import http.client
import ssl
import sys

conn = http.client.HTTPSConnection(sys.argv[2], timeout=5, source_address=None,
                                   context=ssl.create_default_context())
conn.request("HEAD", "/ok", headers={"Accept": "text/plain"})
print(conn.getresponse().status)
conn.close()
