"""The title of a radio stream; servers of that kind have a greeting of their own.

Drift: D100.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.putrequest("GET", "/icy")
conn.putheader("Icy-MetaData", "1")  # HLC804
conn.endheaders()
resp = conn.getresponse()  # record: HLC804
if resp.version < 10:  # HLC804
    print("streams: %d bytes" % len(resp.read()))
