"""Headers with numbers for names, and values that know how to print themselves.

Drift: D152, D151.
"""
import httplib  # HLC101
import sys


class Station(object):
    def __str__(self):
        return "north"


conn = httplib.HTTPConnection(sys.argv[1])
conn.putrequest("GET", "/ok")
conn.putheader(7, "seven")  # HLC607
conn.putheader("X-Station", Station())  # HLC607
conn.endheaders()
print(conn.getresponse().status)
