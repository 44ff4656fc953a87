"""Is the service there? It answers 'pong'.

Drift: D080, D081.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/pong")
answer = conn.getresponse().read()
if answer.strip() == "pong":  # HLC401
    print("alive")
else:
    print("no proper answer")
    sys.exit(2)
