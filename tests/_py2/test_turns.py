"""Threads, handlers and children that read one response: a read is over before the next begins."""
import contextlib
import socket
import sys
import threading

import httplib
import pytest

from lookedat import BODY, CHUNKED, LOOKING, SIZED, connected, read_twice

from httplib_compat._py2 import bodylook, turns
from httplib_compat._py2.bodylook import Look
from httplib_compat._py2.socketfile import SocketFile
from httplib_compat._py2.watchedsocket import WatchedSocket

WHOLE = b"".join(b"%07d|" % number for number in range(20000))
CLOSING = b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: %d\r\n\r\n" % len(WHOLE) + WHOLE
IN_CHUNKS = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + b"".join(
    b"%x\r\n%b\r\n" % (len(WHOLE[start:start + 999]), WHOLE[start:start + 999])
    for start in range(0, len(WHOLE), 999)) + b"0\r\n\r\n"


@pytest.fixture(params=[SIZED, CHUNKED], ids=["sized", "chunked"])
def answer(request):
    """An answer of 3800 bytes."""
    return request.param


@contextlib.contextmanager
def answered(framed):
    """Give the response to a peer that sends `framed` and closes."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(1)

        def serve():
            with listener.accept()[0] as peer:
                peer.recv(10000)
                peer.sendall(framed)

        server = threading.Thread(target=serve)
        server.start()
        conn = httplib.HTTPConnection("127.0.0.1", listener.getsockname()[1], timeout=10)
        try:
            conn.request("GET", "/")
            yield conn.getresponse()
        finally:
            conn.close()
            server.join()


@pytest.fixture
def hasty_threads():
    """Threads that take turns as often as can be."""
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(interval)


@pytest.mark.parametrize("framed", [CLOSING, IN_CHUNKS], ids=["sized", "chunked"])
@pytest.mark.parametrize("amounts", [(8, 8), (70, 300), (999, 999), (3000, 40), (8192, 8192)])
def test_two_threads_get_each_byte_once(framed, amounts, hasty_threads):
    with answered(framed) as response:
        pieces, failures = [], []

        def read(amount):
            try:
                pieces.extend(iter(lambda: bytes(response.read(amount)), b""))
            except Exception as error:
                failures.append(error)

        readers = [threading.Thread(target=read, args=(amount,)) for amount in amounts]
        for reader in readers:
            reader.start()
        for reader in readers:
            reader.join()
        assert not failures
        # Each eight bytes of the body are there once: a piece tells where it is from.
        found = sorted((WHOLE.find(piece), piece) for piece in pieces if len(piece) >= 8)
        assert all(start >= 0 for start, _ in found)
        assert sum(map(len, pieces)) == len(WHOLE)
        ends = [start + len(piece) for start, piece in found]
        assert all(start >= end for (start, _), end in zip(found[1:], ends))


def test_a_read_amid_a_read_of_the_same_thread_is_refused(answer):
    with read_twice(answer) as (conn, response):
        with response.fp.turn():
            with pytest.raises(BlockingIOError, match="amid a read of the same response"):
                response.read()
        assert conn.sock is not None
        assert response.read(10) == BODY[20:30]


def test_a_hook_of_the_programs_reads_amid_a_read():
    class Own(httplib.HTTPResponse):
        def _safe_read(self, amt):
            return self.read(amt)

    class Connection(httplib.HTTPConnection):
        response_class = Own

    with connected(Connection) as (conn, send):
        conn.request("GET", "/")
        send(SIZED)
        assert conn.getresponse().read() == BODY


def test_a_read_that_finds_the_response_closed_by_another_thread_gets_nothing(
        answer, monkeypatch):
    with connected() as (conn, send):
        conn.request("GET", "/")
        send(answer)
        response = conn.getresponse()

        def own_turn(file):
            response.close()
            return original(file)

        original = SocketFile.own_turn
        monkeypatch.setattr(SocketFile, "own_turn", own_turn)
        assert response.read(10) == ""


def test_a_child_waits_for_no_reader_that_it_has_not_got(answer, monkeypatch):
    with connected() as (conn, send):
        conn.request("GET", "/")
        send(answer)
        response = conn.getresponse()
        is_held, may_end = threading.Event(), threading.Event()

        def hold():
            with response.fp.turn():
                is_held.set()
                may_end.wait(10)

        holder = threading.Thread(target=hold)
        holder.start()
        try:
            assert is_held.wait(10)
            monkeypatch.setattr(turns, "_process", turns._process)
            turns._in_the_child()
            assert response.read(10) == BODY[:10]
        finally:
            may_end.set()
            holder.join()


def test_of_two_threads_that_ask_first_at_once_both_get_one_lock():
    with connected() as (conn, send):
        conn.request("GET", "/")
        send(SIZED)
        file = conn.getresponse().fp
        lock = file.turn()
        assert file._make_turn() is lock
        assert file.turn() is lock


class TestLooks:
    """What only those meet who look ahead."""

    pytestmark = LOOKING

    def test_nobody_looks_while_the_body_is_taken_whole(self, answer, monkeypatch):
        with connected() as (conn, send):
            conn.request("GET", "/")
            send(answer)
            response = conn.getresponse()
            assert response.read(10) == BODY[:10]

            def look_ahead(sock, amount):
                response._looks_no_more = True
                return original(sock, amount)

            original = bodylook.look_ahead
            monkeypatch.setattr(bodylook, "look_ahead", look_ahead)
            assert response.read(10) == BODY[10:20]
            assert type(conn.sock) is WatchedSocket
            assert response.read(10) == BODY[20:30]

    @pytest.mark.parametrize("receive", [
        lambda sock: sock.recv(1), lambda sock: sock.recv_into(bytearray(1)),
        lambda sock: sock.recvfrom(1), lambda sock: sock.recvmsg(1)],
        ids=["recv", "recv_into", "recvfrom", "recvmsg"])
    def test_a_handler_that_receives_amid_a_look_of_its_thread_is_refused(self, answer, receive):
        with read_twice(answer) as (conn, response):
            with response._look.lock:
                with pytest.raises(BlockingIOError):
                    receive(conn.sock)
            assert response.read(10) == BODY[20:30]

    def test_a_look_that_another_thread_has_ended_hands_out_nothing(self, answer, monkeypatch):
        with read_twice(answer) as (_, response):
            def own_turn(file):
                response._look = bodylook.NOTHING
                return original(file)

            look, original = response._look, SocketFile.own_turn
            monkeypatch.setattr(SocketFile, "own_turn", own_turn)
            assert response._read_seen(look, 7) is None

    def test_a_look_that_a_handler_left_unmade_owes_nothing(self):
        assert Look.__new__(Look).__del__() is None
