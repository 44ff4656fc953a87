"""A socket that is looked ahead on, amid threads, forks and signals: each byte comes out once."""
import gc
import os
import socket
import sys
import threading
import weakref

import pytest

from lookedat import BODY, CHUNKED, LOOKING, SIZED, connected, read_twice

from httplib_compat._py2 import bodylook, watchedsocket
from httplib_compat._py2.receiving import drop
from httplib_compat._py2.watchedsocket import WatchedSocket

pytestmark = LOOKING


@pytest.fixture(params=[SIZED, CHUNKED], ids=["sized", "chunked"])
def answer(request):
    """An answer of 3800 bytes."""
    return request.param


def fork_and_wait():
    child = os.fork()
    if not child:
        os._exit(0)
    os.waitpid(child, 0)


def test_a_child_ends_the_watching(answer):
    with read_twice(answer) as (conn, response):
        fork_and_wait()
        assert type(conn.sock) is socket.socket
        assert response.read(10) == BODY[20:30]


def test_a_fork_passes_over_a_socket_that_is_just_going(answer, monkeypatch):
    class Gone:
        """What no variable names for longer than its line."""

    gone = Gone()
    reference = weakref.ref(gone)
    with read_twice(answer) as (conn, response):
        monkeypatch.setitem(watchedsocket._watched, reference, None)
        del gone
        gc.collect()
        fork_and_wait()
        assert type(conn.sock) is socket.socket
        assert response.read(10) == BODY[20:30]


def test_a_fork_ends_the_watching_of_every_socket_whatever_one_of_them_raises(answer, monkeypatch):
    with read_twice(answer) as (one, _), read_twice(answer) as (other, response):
        paid = []

        def fails(sock, amount):
            paid.append(sock)
            if len(paid) == 1:
                raise OSError("the connection is broken")
            drop(sock, amount)

        drop = watchedsocket.drop
        monkeypatch.setattr(watchedsocket, "drop", fails)
        fork_and_wait()
        assert len(paid) == 2
        assert type(one.sock) is type(other.sock) is socket.socket
        if paid[0] is one.sock:
            assert response.read(10) == BODY[20:30]


def test_while_a_fork_is_under_way_nothing_new_is_watched(answer):
    watchedsocket._before_fork()
    try:
        with connected() as (conn, _):
            conn.connect()
            assert type(conn.sock) is socket.socket
    finally:
        watchedsocket._after_fork()
    with connected() as (conn, _):
        conn.connect()
        assert type(conn.sock) is WatchedSocket


def test_a_child_watches_its_own_connections(answer):
    with connected() as (conn, _):
        child = os.fork()
        if not child:
            conn.connect()
            os._exit(7 if type(conn.sock) is WatchedSocket else 8)
        assert os.WEXITSTATUS(os.waitpid(child, 0)[1]) == 7


@pytest.mark.parametrize("take", [
    lambda sock: sock.recv, lambda sock: lambda n: received(sock.recv_into, n),
    lambda sock: lambda n: sock.recvfrom(n)[0], lambda sock: lambda n: sock.recvmsg(n)[0]],
    ids=["recv", "recv_into", "recvfrom", "recvmsg"])
def test_a_method_that_was_taken_before_the_look_gives_what_comes_behind_it(answer, take):
    with connected() as (conn, send):
        conn.request("GET", "/")
        send(answer)
        receive = take(conn.sock)
        response = conn.getresponse()
        assert response.read(10) + response.read(10) == BODY[:20]
        assert receive(5) == BODY[20:25]


def received(recv_into, amount):
    room = bytearray(amount)
    return bytes(room[:recv_into(room)])


def test_a_thread_reads_on_where_another_has_paid(answer):
    """However often, and wherever the reading stands: each byte comes out once."""
    body = bytes(range(256)) * 1200
    framed = (b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body)
              if answer is SIZED else
              b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
              + (b"100\r\n%b\r\n" % body[:256]) * 1200 + b"0\r\n\r\n")
    interval = sys.getswitchinterval()
    with connected() as (conn, send):
        conn.request("GET", "/")
        sender = threading.Thread(target=send, args=(framed,))
        sender.start()
        response = conn.getresponse()
        sock, ended = conn.sock, threading.Event()

        def pay_again_and_again():
            while not ended.is_set():
                watchedsocket.pay_debt(sock)

        payer = threading.Thread(target=pay_again_and_again)
        sys.setswitchinterval(1e-6)
        try:
            payer.start()
            pieces = list(iter(lambda: response.read(70), b""))
        finally:
            sys.setswitchinterval(interval)
            ended.set()
            payer.join()
            sender.join()
        assert b"".join(pieces) == body


def test_what_is_read_while_another_pays_is_what_comes_next(answer):
    """Of the pieces made ahead the payer takes back the last ones first."""
    with read_twice(answer) as (conn, response):
        assert response.read(10) == BODY[20:30]
        read = []

        class Pieces(list):
            def pop(self, *place):
                piece = super().pop(*place)
                if not read:
                    read.append(None)
                    read[0] = response.read(10)  # as another thread would: it needs no lock
                return piece

        response._look.pieces = Pieces(response._look.pieces)
        assert len(response._look.pieces) > 2
        watchedsocket.pay_debt(conn.sock)
        assert read == [BODY[30:40]]
        assert response.read() == BODY[40:]


def test_a_handler_of_a_signal_that_comes_amid_a_read_waits_for_nobody(answer):
    with read_twice(answer) as (conn, response):
        with response._look.lock:
            assert conn.sock.fileno() >= 0
            assert type(conn.sock) is socket.socket
        assert response.read(10) == BODY[20:30]


def test_a_look_that_comes_too_late_hands_out_nothing(answer, monkeypatch):
    def look_ahead(sock, amount):
        data = original(sock, amount)
        watchedsocket.unwatch(sock)
        return data

    with connected() as (conn, send):
        conn.request("GET", "/")
        send(answer)
        response = conn.getresponse()
        original = bodylook.look_ahead
        monkeypatch.setattr(bodylook, "look_ahead", look_ahead)
        assert b"".join(iter(lambda: response.read(10), b"")) == (
            BODY if answer is SIZED else BODY[:95] * 40)


def test_what_somebody_else_has_taken_is_not_waited_for():
    near, far = socket.socketpair()
    with near, far:
        far.close()
        drop(near, 5)


def interrupted(sock, amount):
    """Stand for `drop` when a handler of a signal raises in it."""
    raise KeyboardInterrupt


def test_a_handler_that_raises_while_a_response_pays_costs_the_connection(answer, monkeypatch):
    with connected() as (conn, send):
        conn.request("GET", "/")
        send(answer)
        sock, response = conn.sock, conn.getresponse()
        assert response.read(10) + response.read(10) == BODY[:20]
        with monkeypatch.context() as patch:
            patch.setattr(watchedsocket, "drop", interrupted)
            with pytest.raises(KeyboardInterrupt):
                response.read()
        assert sock.fileno() == -1
        assert conn.sock is None
        conn.request("GET", "/")
        send(answer)
        assert conn.getresponse().read() == BODY


def test_a_handler_that_raises_while_the_socket_pays_closes_it(answer, monkeypatch):
    with read_twice(answer) as (conn, _):
        with monkeypatch.context() as patch:
            patch.setattr(watchedsocket, "drop", interrupted)
            with pytest.raises(KeyboardInterrupt):
                conn.sock.recv(10)
        with pytest.raises(OSError):
            conn.sock.recv(10)


def test_a_child_waits_for_no_thread_that_it_has_not_got(answer):
    with read_twice(answer) as (_, response):
        is_held, may_end, lock = threading.Event(), threading.Event(), response._look.lock

        def hold():
            with lock:
                is_held.set()
                may_end.wait()

        holder = threading.Thread(target=hold)
        holder.start()
        try:
            assert is_held.wait(10)
            watchedsocket._in_the_child()
            assert response.read(10) == BODY[20:30]
            assert response.read(7) == BODY[30:37]
        finally:
            may_end.set()
            holder.join()


def test_looks_that_are_gone_are_not_known():
    known = len(watchedsocket._looks)
    with read_twice(SIZED) as (_, response):
        assert len(watchedsocket._looks) > known
        del response
    gc.collect()
    assert len(watchedsocket._looks) <= known


def test_a_child_passes_over_a_look_that_is_just_going(monkeypatch):
    class Gone:
        """What no variable names for longer than its line."""

    gone = Gone()
    reference = weakref.ref(gone)
    monkeypatch.setitem(watchedsocket._looks, reference, None)
    del gone
    gc.collect()
    watchedsocket._in_the_child()
    assert reference in watchedsocket._looks
