"""A large body that a timeout breaks off: what had come is read again, byte for byte.

In a process whose C library gives freed memory back at once: what is read out of memory that is no
longer held ends it.
"""
import os
import subprocess
import sys

import pytest

PROGRAM = """
import httplib, socket
come = bytes(range(256)) * 400
for number in range(5):
    near, far = socket.socketpair()
    near.settimeout(0.02)
    far.sendall(b'HTTP/1.1 200 OK\\r\\n' + HEAD + b'\\r\\n\\r\\n' + CHUNK + come)
    response = httplib.HTTPResponse(near)
    response.begin()
    try:
        response.read(*AMOUNTS)
    except socket.timeout:
        others = [bytes(3000000) for _ in range(3)]
        print(bytes(response.read(len(come))) == come)
    near.close()
    far.close()
"""

FRAMINGS = {
    "sized": "HEAD, CHUNK = b'Content-Length: 3000000', b''",
    "chunked": "HEAD, CHUNK = b'Transfer-Encoding: chunked', b'2dc6c0\\r\\n'",
    "to the end": "HEAD, CHUNK = b'Connection: close', b''",
}


@pytest.mark.parametrize("amounts", ["()", "(2000000,)", "(200000,)"])
@pytest.mark.parametrize("framing", sorted(FRAMINGS))
def test_nothing_of_it_is_lost_or_changed(framing, amounts):
    program = "%s\nAMOUNTS = %s\n%s" % (FRAMINGS[framing], amounts, PROGRAM)
    # glibc's own threshold grows with what is freed; one that is set stays.
    environment = dict(os.environ, MALLOC_MMAP_THRESHOLD_="65536", MALLOC_TRIM_THRESHOLD_="65536")
    printed = subprocess.check_output([sys.executable, "-c", program], env=environment)
    assert printed.split() == [b"True"] * 5
