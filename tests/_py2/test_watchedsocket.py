"""Looking ahead on a connection's own socket: when it is done, and when it is given up for good."""
import _socket
import gc
import os
import socket
import weakref

import httplib
import pytest

from lookedat import BODY, CHUNKED, LOOKING, SIZED, connected, read_twice

from httplib_compat._py2 import watchedsocket
from httplib_compat._py2.watchedsocket import IndebtedSocket, WatchedSocket

pytestmark = LOOKING


@pytest.fixture(params=[SIZED, CHUNKED], ids=["sized", "chunked"])
def answer(request):
    """An answer of 3800 bytes."""
    return request.param


def test_a_new_connection_has_a_watched_socket():
    with connected() as (conn, _):
        conn.connect()
        assert type(conn.sock) is WatchedSocket


def test_the_first_small_read_does_not_look(answer):
    with connected() as (conn, send):
        conn.request("GET", "/")
        send(answer)
        response = conn.getresponse()
        assert response.read(10) == BODY[:10]
        assert type(conn.sock) is WatchedSocket


def test_the_second_small_read_looks_and_reading_on_takes_nothing_from_the_socket(answer):
    with read_twice(answer) as (conn, response):
        assert type(conn.sock) is IndebtedSocket
        unread = socket.socket.recv(conn.sock, 10000, socket.MSG_PEEK)
        for start in range(20, 3000, 10):
            assert response.read(10) == (BODY if answer is SIZED else BODY[:95] * 40)[
                start:start + 10]
        assert socket.socket.recv(conn.sock, 10000, socket.MSG_PEEK) == unread


def test_a_method_that_receives_pays_and_ends_the_watching(answer):
    with read_twice(answer) as (conn, response):
        assert conn.sock.recv(1, socket.MSG_PEEK) == BODY[20:21]
        assert type(conn.sock) is socket.socket
        assert response.read(10) == BODY[20:30]
        assert type(conn.sock) is socket.socket


def test_shutting_down_pays_and_the_look_begins_anew(answer):
    with read_twice(answer) as (conn, response):
        conn.sock.shutdown(socket.SHUT_WR)
        assert type(conn.sock) is WatchedSocket
        assert response.read(10) == BODY[20:30]
        assert type(conn.sock) is IndebtedSocket


@pytest.mark.parametrize("ask", [
    lambda conn, response: conn.sock.fileno(), lambda conn, response: response.fileno(),
    lambda conn, response: conn.sock.dup().close(), lambda conn, response: repr(conn.sock)],
    ids=["fileno", "of-the-response", "dup", "repr"])
def test_who_asks_for_the_descriptor_ends_the_watching(answer, ask):
    with read_twice(answer) as (conn, response):
        ask(conn, response)
        assert type(conn.sock) is socket.socket
        assert response.read(10) + response.read(10) == BODY[20:40]
        assert type(conn.sock) is socket.socket
        assert conn.sock.recv(5) == BODY[40:45]


def test_a_descriptor_that_was_asked_for_before_is_never_looked_behind(answer):
    with read_twice(answer, before=lambda conn: conn.sock.fileno()) as (conn, _):
        assert type(conn.sock) is socket.socket


def test_a_socket_that_the_program_brings_is_not_watched(answer):
    class Own(httplib.HTTPConnection):
        def connect(self):
            self.sock = socket.create_connection((self.host, self.port), self.timeout)

    with read_twice(answer, kind=Own) as (conn, _):
        assert type(conn.sock) is socket.socket


def test_a_socket_of_a_create_connection_of_the_programs_is_not_watched(answer, monkeypatch):
    original = socket.create_connection
    monkeypatch.setattr(socket, "create_connection", lambda *arguments: original(*arguments))
    with read_twice(answer) as (conn, _):
        assert type(conn.sock) is socket.socket


def test_a_recv_of_the_programs_is_asked_for_every_read(answer, monkeypatch):
    asked = []

    def recv(self, *arguments):
        asked.append(arguments)
        return receive(self, *arguments)

    with connected() as (conn, send):
        conn.request("GET", "/")
        receive = socket.socket.recv
        monkeypatch.setattr(socket.socket, "recv", recv, raising=False)
        send(answer)
        response = conn.getresponse()
        counts = []
        for _ in range(5):
            response.read(10)
            counts.append(len(asked))
        assert counts == sorted(set(counts))


def test_a_detached_descriptor_stands_behind_what_was_read(answer):
    with read_twice(answer) as (conn, _):
        descriptor = conn.sock.detach()
        try:
            assert os.read(descriptor, 5) == BODY[20:25]
        finally:
            os.close(descriptor)


def test_a_response_that_nobody_has_any_more_has_paid(answer):
    with connected() as (conn, send):
        conn.request("GET", "/")
        send(answer)
        sock = conn.sock
        response = conn.getresponse()
        assert response.read(10) + response.read(10) == BODY[:20]
        conn.__dict__["_HTTPConnection__response"] = None
        del response
        assert type(sock) is WatchedSocket
        assert sock.recv(5) == BODY[20:25]


@pytest.mark.parametrize("keeps_connection", [True, False])
def test_a_response_in_a_cycle_has_paid_when_the_collector_has_it(answer, keeps_connection):
    with connected() as (conn, send):
        conn.request("GET", "/")
        send(answer)
        sock = conn.sock if keeps_connection else None
        response = conn.getresponse()
        assert response.read(10) + response.read(10) == BODY[:20]
        conn.__dict__["_HTTPConnection__response"] = None
        if not keeps_connection:
            conn.sock.close()  # the file of the response is its last user
        response.itself = response
        del response
        gc.collect()
        if keeps_connection:
            assert sock.recv(5) == BODY[20:25]


def test_nothing_is_remembered_of_sockets_that_are_gone(answer):
    with read_twice(answer) as (conn, response):
        gone = weakref.ref(conn.sock)
        assert gone in watchedsocket._watched
    del conn, response
    gc.collect()
    assert gone() is None and gone not in watchedsocket._watched


def test_a_response_closes_over_a_socket_that_was_closed_underneath(answer):
    with read_twice(answer) as (conn, response):
        _socket.socket.close(conn.sock)
        response.close()
        assert response.isclosed() and type(conn.sock) is not IndebtedSocket


def test_a_watched_socket_prints_as_any_other(answer):
    with read_twice(answer) as (conn, _):
        assert (type(conn.sock).__name__, type(conn.sock).__qualname__) == ("socket", "socket")
        assert repr(conn.sock).startswith("<socket.socket fd=")
