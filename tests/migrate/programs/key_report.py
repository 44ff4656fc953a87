"""Say which files a secure connection would show.

Drift: D043, D038.
"""
import httplib  # HLC101

conn = httplib.HTTPSConnection("localhost", 443, None, None)  # HLC205
print("key: %s" % conn.key_file)  # HLC207
print("certificate: %s" % conn.cert_file)  # HLC207
print(conn.port == httplib.HTTPSConnection.default_port)
