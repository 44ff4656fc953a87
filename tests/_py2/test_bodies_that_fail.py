"""Bodies in pieces where the socket fails, and text files that cannot seek."""
import gc
import os

import pytest

from wire import connected


def test_where_the_socket_fails_amid_pieces_the_connection_stays_for_an_answer():
    """A server may have answered before it hung up: only pieces that fail close the connection."""
    conn, wire = connected(b"HTTP/1.1 413 Too Large\r\nContent-Length: 2\r\n\r\nno")
    original = wire.sendall

    def sendall(data):
        original(data)
        if b"second" in data:
            raise BrokenPipeError("the peer has hung up")

    wire.sendall = sendall
    asked = []

    def pieces():
        for piece in (b"first", b"second", b"third"):
            asked.append(piece)
            yield piece

    with pytest.raises(BrokenPipeError):
        conn.request("POST", "/", pieces())
    gc.collect()
    assert asked == [b"first", b"second"]
    assert conn.sock is wire and not wire.closed
    assert conn.getresponse().status == 413


def test_where_the_pieces_fail_the_connection_is_closed():
    conn, wire = connected()

    def pieces():
        yield b"first"
        raise KeyError("the program's own")

    with pytest.raises(KeyError):
        conn.request("POST", "/", pieces())
    assert wire.closed and conn.sock is None


def test_a_text_file_over_a_pipe_gives_its_bytes_undecoded():
    conn, wire = connected()
    near, far = os.pipe()
    with os.fdopen(far, "wb") as file:
        file.write(b"caf\xe9")
    with os.fdopen(near, encoding="utf-8") as body:
        conn.putrequest("PUT", "/")
        conn.putheader("Content-Length", "4")
        conn.endheaders()
        conn.send(body)
    assert wire.sent.endswith(b"\r\n\r\ncaf\xe9")
