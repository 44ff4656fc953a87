"""`readline` of an answer that a timeout breaks off: what it had got is read again, by anyone."""
import io
import socket
import threading

import pytest

from httplib_compat import httplib

HEADS = {
    "sized": b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n",
    "to the end": b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n",
}


@pytest.mark.parametrize("framing", sorted(HEADS))
def test_a_line_goes_on_where_it_stopped(framing):
    near, far = socket.socketpair()
    with near, far:
        near.settimeout(0.1)
        far.sendall(HEADS[framing] + b"half")
        response = httplib.HTTPResponse(near)
        response.begin()
        for _ in range(2):
            with pytest.raises(socket.timeout):
                response.readline()
        far.sendall(b" line\n")
        assert response.readline() == "half line\n"
        response.close()


@pytest.mark.parametrize("step", [1, 3, 5, 1000])
@pytest.mark.parametrize("mode", [None, "bytes"])
def test_where_the_body_is_broken_the_error_has_all_of_the_line_however_it_came(step, mode):
    near, far = socket.socketpair()
    answer = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\nline 1no line end"
    with near, far:
        near.settimeout(10)
        response = httplib.HTTPResponse(near)
        response.body_mode = mode

        def send():
            for start in range(0, len(answer), step):
                far.sendall(answer[start:start + step])

        sender = threading.Thread(target=send)
        sender.start()
        sender.join()
        response.begin()
        with pytest.raises(httplib.IncompleteRead) as caught:
            response.readline()
        assert caught.value.partial == caught.value.args[0] == b"line 1"
        assert response.isclosed()


def test_where_the_body_is_broken_from_the_start_nothing_has_come():
    near, far = socket.socketpair()
    with near, far:
        far.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n")
        response = httplib.HTTPResponse(near)
        response.begin()
        with pytest.raises(httplib.IncompleteRead) as caught:
            response.readline()
        assert caught.value.partial == b""


@pytest.mark.parametrize("come", [1, 10, 16])
def test_a_status_line_goes_on_where_it_stopped(come):
    near, far = socket.socketpair()
    answer = HEADS["sized"] + b"0123456789"
    with near, far:
        near.settimeout(0.05)
        response = httplib.HTTPResponse(near)
        far.sendall(answer[:come])
        with pytest.raises(socket.timeout):
            response.begin()
        far.sendall(answer[come:])
        response.begin()
        assert (response.status, response.read()) == (200, "0123456789")


class Interrupted(io.BytesIO):
    """The file of a foreign socket, whose third read of a body fails."""

    reads = 0

    def read(self, *amount):
        self.reads += 1
        if self.reads == 3:
            raise KeyboardInterrupt
        return super().read(*amount)


class Foreign:
    """A socket of a program's own."""

    def __init__(self, answer):
        self.file = Interrupted(answer)

    def makefile(self, *arguments):
        return self.file


def test_over_a_foreign_file_the_interruption_shows():
    """Such a file takes nothing back; what comes is what it gives next."""
    response = httplib.HTTPResponse(Foreign(HEADS["sized"] + b"0123456789"))
    response.begin()
    with pytest.raises(KeyboardInterrupt):
        response.readline()
    assert response.read(2) == "23"
    response.close()
