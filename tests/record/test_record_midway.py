"""A record that begins while a program holds an answer whose head it has not asked for yet."""
import socket

import pytest

from httplib_compat import httplib


@pytest.mark.parametrize("name, value", [
    ("dict", {"content-type": "text/html; a=b", "content-length": "0"}),
    ("headers", ["Content-Type: text/html; a=b\r\n", "Content-Length: 0\r\n"]),
    ("type", "text/html"), ("subtype", "html"), ("plist", ["a=b"])])
def test_the_message_still_finds_out_what_it_holds(name, value):
    conn = httplib.HTTPConnection("localhost")
    conn.auto_open = 0
    conn.sock, far = socket.socketpair()
    far.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html; a=b\r\nContent-Length: 0\r\n\r\n")
    conn.request("GET", "/")
    message = conn.getresponse().msg
    recording = httplib.record()
    try:
        with pytest.warns(httplib.Py2OnlyWarning, match="HLC508"):
            assert getattr(message, name) == value
    finally:
        recording.stop()
        conn.close()
        far.close()
