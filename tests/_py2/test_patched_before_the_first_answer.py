"""A method that is replaced before the first answer has come: the short ways are loaded later.

Each program runs in a process of its own, for only there nothing has been loaded.
"""
import subprocess
import sys

import pytest

PROGRAM = """
import socket, threading
from httplib_compat import httplib

asked = []

def asks(kind, name):
    was = getattr(kind, name)
    def method(*arguments, **keywords):
        asked.append(name)
        return was(*arguments, **keywords)
    setattr(kind, name, method)

%s
conn = httplib.HTTPConnection("localhost")
conn.auto_open = 0
conn.sock, far = socket.socketpair()
far.sendall(b"HTTP/1.1 200 OK\\r\\nContent-Length: 2\\r\\n\\r\\nok")
conn.request("GET", "/")
assert conn.getresponse().read() == "ok"
conn.close()
far.close()
print(" ".join(asked))
"""


@pytest.mark.parametrize("kind, name", [
    ("HTTPConnection", "putrequest"), ("HTTPConnection", "putheader"),
    ("HTTPConnection", "endheaders"), ("HTTPConnection", "send"),
    ("HTTPConnection", "_send_output"), ("HTTPResponse", "__init__"), ("HTTPResponse", "begin"),
    ("HTTPResponse", "_read_status"), ("HTTPResponse", "_check_close"), ("HTTPResponse", "close"),
    ("HTTPMessage", "readheaders"), ("HTTPMessage", "addheader"), ("HTTPMessage", "__init__")])
def test_it_is_asked(kind, name):
    program = PROGRAM % ("asks(httplib.%s, %r)" % (kind, name))
    asked = subprocess.check_output([sys.executable, "-c", program], universal_newlines=True)
    assert name in asked.split()
