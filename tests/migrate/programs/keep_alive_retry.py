"""A stale connection is told by the line of the error.

Drift: D102.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/silent")
try:
    conn.getresponse()
except httplib.BadStatusLine as e:
    if e.line == "''" or e.line.startswith("No status line"):  # HLC802
        print("stale, trying again")
        conn.close()
        conn.request("GET", "/ok")
        print(conn.getresponse().status)
