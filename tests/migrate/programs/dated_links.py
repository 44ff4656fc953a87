"""Count the links of an answer, where there may be none.

Drift: D139.
"""
import sys

try:
    from http.client import HTTPConnection  # HLC102
except ImportError:
    from httplib import HTTPConnection

count = 0
conn = HTTPConnection(sys.argv[1])
conn.request("GET", "/links")
message = conn.getresponse().msg
if not hasattr(message, "getheaders"):
    for line in message.get_all("Link"):  # HLC513
        count += 1
else:
    count = len(message.getheaders("Link"))
print(count)
