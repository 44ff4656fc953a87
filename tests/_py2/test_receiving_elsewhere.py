"""Taking bytes where the kernel drops none, as outside Linux, and the first large body."""
import socket
import subprocess
import sys

import pytest

from httplib_compat._py2 import receiving


@pytest.fixture
def pair(monkeypatch):
    """Two connected sockets, of a system that drops nothing."""
    monkeypatch.setattr(receiving, "_DROPS", False)
    near, far = socket.socketpair()
    near.settimeout(10)
    with near, far:
        yield near, far


@pytest.mark.parametrize("amount", [0, 1, 5])
def test_what_is_dropped_is_gone_and_no_more(pair, amount):
    near, far = pair
    far.sendall(b"01234rest")
    receiving.drop(near, amount)
    assert near.recv(100) == b"01234rest"[amount:]


FIRST = """
import httplib, socket, threading
near, far = socket.socketpair()
body = bytes(range(256)) * 2000
answer = b'HTTP/1.1 200 OK\\r\\nContent-Length: %d\\r\\n\\r\\n' % len(body) + body
thread = threading.Thread(target=far.sendall, args=(answer,))
thread.start()
response = httplib.HTTPResponse(near)
response.begin()
print(response.read(%s) == body)
thread.join()
"""


@pytest.mark.parametrize("amount", ["", "512000"])
def test_the_first_large_body_of_a_process_is_whole(amount):
    printed = subprocess.check_output([sys.executable, "-c", FIRST.replace("%s", amount)])
    assert printed.split() == [b"True"]
