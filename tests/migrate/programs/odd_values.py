"""Header values of all kinds: a number with a comma, nothing, a list.

Drift: D151.
"""
import httplib  # HLC101
import sys

headers = {"X-Level": 2.5, "X-None": None, "X-Count": 3}  # HLC607
conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/ok", None, headers)
print(conn.getresponse().status)
conn.close()
conn.putrequest("GET", "/ok")
conn.putheader("X-List", ["a", "b"])  # HLC607
conn.putheader("X-Time", 1.5)  # HLC607
conn.endheaders()
print(conn.getresponse().status)
