"""Send a body whose length nobody knows yet, chunk by chunk.

    python chunked_upload.py HOST PORT PATH < DATA
"""
from __future__ import print_function

import sys

import httplib


def upload(host, port, path, blocks):
    """Send each block as it comes; return (status, body) of the answer."""
    conn = httplib.HTTPConnection(host, port)
    conn.putrequest("POST", path)
    conn.putheader("Transfer-Encoding", "chunked")
    conn.endheaders()
    for block in filter(None, blocks):      # an empty chunk would be the end
        conn.send("%x\r\n" % len(block))
        conn.send(block)
        conn.send("\r\n")
    conn.send("0\r\n\r\n")
    response = conn.getresponse()
    answer = response.status, response.read()
    conn.close()
    return answer


def blocks_of(file, size=8192):
    """Yield what a file holds, block by block."""
    block = file.read(size)
    while block:
        yield block
        block = file.read(size)


if __name__ == "__main__":
    source = getattr(sys.stdin, "buffer", sys.stdin)
    print(*upload(sys.argv[1], int(sys.argv[2]), sys.argv[3], blocks_of(source)))
