"""Take from the module what is needed, by name.

Drift: D001.
"""
import sys
from httplib import (HTTPConnection,  # HLC101
                     HTTPException, BadStatusLine)
from httplib import OK as FINE  # HLC101

for path in ("/ok", "/silent"):
    conn = HTTPConnection(sys.argv[1])
    conn.request("GET", path)
    try:
        print(conn.getresponse().status == FINE)
    except BadStatusLine as e:
        print(isinstance(e, HTTPException))
