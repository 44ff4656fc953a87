"""How many line ends and digits does an answer have?

Drift: D086.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/tides.txt")
body = conn.getresponse().read()
ends = 0
for letter in body:
    if letter == "\n":  # HLC406
        ends += 1
print(ends)
