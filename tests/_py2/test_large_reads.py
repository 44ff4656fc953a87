"""Reads of more than a look gives: each is received at once, and nothing is owed."""
import contextlib
import socket
import threading

import httplib
import pytest

from lookedat import LOOKING, connected

from httplib_compat._py2 import receiving
from httplib_compat._py2.bodylook import NoLook
from httplib_compat._py2.watchedsocket import IndebtedSocket, WatchedSocket

pytestmark = LOOKING

AMOUNT = 40000
BODY = b"".join(b"%07d|" % number for number in range(40000))  # 320,000 bytes
HEAD = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(BODY)


@contextlib.contextmanager
def read_once():
    """Give (connection, response) behind the first read of the amount."""
    with connected() as (conn, send):
        conn.request("GET", "/")
        conn.sock.settimeout(None)  # with a timeout the kernel gives what is there, however little
        sender = threading.Thread(target=send, args=(HEAD + BODY,))
        sender.start()
        response = conn.getresponse()
        assert response.read(AMOUNT) == BODY[:AMOUNT]
        yield conn, response
        sender.join()


@pytest.fixture
def opened():
    """(connection, response) behind the first read of the amount."""
    with read_once() as (conn, response):
        assert type(response._look) is NoLook
        yield conn, response


def rest(response):
    """Return what more reads of the amount give, each whole but the last."""
    pieces = list(iter(lambda: response.read(AMOUNT), b""))
    assert {len(piece) for piece in pieces[:-1]} <= {AMOUNT}
    return b"".join(pieces)


def test_they_give_the_body_and_the_socket_owes_nothing(opened):
    conn, response = opened
    assert response.read(AMOUNT) == BODY[AMOUNT:2 * AMOUNT]
    assert type(conn.sock) is WatchedSocket
    assert response.length == len(BODY) - 2 * AMOUNT
    assert rest(response) == BODY[2 * AMOUNT:]
    assert response.isclosed()


@pytest.mark.parametrize("amount", [1, 100, 32768, AMOUNT + 1, 100000])
def test_a_read_of_another_amount_goes_on_there(opened, amount):
    _, response = opened
    end = AMOUNT + amount
    assert response.read(amount) == BODY[AMOUNT:end]
    assert response.read(amount) == BODY[end:end + amount]
    assert rest(response) == BODY[end + amount:]


def test_what_the_program_receives_itself_is_not_read(opened):
    conn, response = opened
    assert conn.sock.recv(8) == BODY[AMOUNT:AMOUNT + 8]
    response.length -= 8
    assert rest(response) == BODY[AMOUNT + 8:]


def test_a_socket_that_owes_to_another_response_pays_first(opened, monkeypatch):
    conn, response = opened
    paid = []

    def pay_debt(sock):
        paid.append(sock)
        sock.__class__ = WatchedSocket

    monkeypatch.setattr("httplib_compat._py2.bodylook.pay_debt", pay_debt)
    conn.sock.__class__ = IndebtedSocket
    assert response.read(AMOUNT) == BODY[AMOUNT:2 * AMOUNT]
    assert paid == [conn.sock]


def test_what_comes_late_is_waited_for():
    near, far = socket.socketpair()
    near.settimeout(10)
    conn = httplib.HTTPConnection("example.org")
    conn.sock = near
    with near, far:
        conn.request("GET", "/")
        cut = len(HEAD) + AMOUNT + 5
        first = threading.Thread(target=far.sendall, args=((HEAD + BODY)[:cut],))
        first.start()
        response = conn.getresponse()
        assert response.read(AMOUNT) == BODY[:AMOUNT]
        first.join()
        more = threading.Thread(target=far.sendall, args=((HEAD + BODY)[cut:],))
        more.start()
        assert rest(response) == BODY[AMOUNT:]
        more.join()


def test_the_memory_is_prepared_by_the_first_of_them():
    prepared, receiving._prepared[:] = receiving._prepared[:], []
    try:
        with read_once() as (_, response):
            assert receiving._prepared
            assert rest(response) == BODY[AMOUNT:]
    finally:
        receiving._prepared[:] = prepared or [True]


def test_small_reads_behind_them_look_ahead(opened):
    conn, response = opened
    assert response.read(10) + response.read(10) == BODY[AMOUNT:AMOUNT + 20]
    assert type(conn.sock) is IndebtedSocket
    assert response.read(AMOUNT) == BODY[AMOUNT + 20:2 * AMOUNT + 20]
    assert rest(response) == BODY[2 * AMOUNT + 20:]


def test_two_threads_get_each_byte_once(opened):
    _, response = opened
    pieces = []

    def read():
        pieces.extend(bytes(response.read(AMOUNT)) for _ in range(2))

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    assert sorted(BODY.find(piece) for piece in pieces) == [
        number * AMOUNT for number in range(1, 7)]
    assert response.fp._sock.recv(8) == BODY[7 * AMOUNT:7 * AMOUNT + 8]
    response.close()
