"""Send the samples of a sound.

Drift: D181.
"""
import array
import httplib  # HLC101
import sys

samples = array.array("h")
for value in range(-2, 3):
    samples.append(value * 300)
conn = httplib.HTTPConnection(sys.argv[1])
conn.request("PUT", "/echo/sound", samples, {"Content-Type": "audio/basic"})  # HLC610
print(conn.getresponse().status)
