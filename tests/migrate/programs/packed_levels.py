"""Unpack an answer piece by piece and look at how its lines begin.

Drift: D083, D086.
"""
import httplib  # HLC101
import sys
import zlib

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/gzip')
resp = conn.getresponse()
unpacker = zlib.decompressobj(16 + zlib.MAX_WBITS)
plain = ''
while True:
    piece = resp.read(16)
    if not piece:
        break
    plain += unpacker.decompress(piece)  # HLC404
for line in plain.splitlines():
    if line[0] == 's':  # HLC406
        print line  # HLC403
