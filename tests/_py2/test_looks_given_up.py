"""Looks that end in odd ways: under other responses, closed files, and at the same moment."""
import _socket
import copy

import httplib
import pytest

from lookedat import BODY, CHUNKED, LOOKING, SIZED, connected, read_twice

from httplib_compat._py2.plainresponse import receive_plainly
from httplib_compat._py2.watchedsocket import IndebtedSocket, WatchedSocket

pytestmark = LOOKING


@pytest.fixture(params=[SIZED, CHUNKED], ids=["sized", "chunked"])
def answer(request):
    """An answer of 3800 bytes."""
    return request.param


class Emptied(list):
    """Pieces of which another thread gets the last one when this one asks for the first time."""

    asked = False

    def pop(self, *place):
        if not self.asked:
            self.asked = True
            del self[:]
        return super().pop(*place)


def test_the_last_piece_is_not_counted_twice(answer):
    with read_twice(answer) as (_, response):
        look = response._look
        with look.lock:
            place = look._drop_pieces()
            look.pieces = Emptied([0])
            assert look._drop_pieces() == place


def test_a_read_that_finds_the_last_piece_gone_reads_on(answer):
    with read_twice(answer) as (_, response):
        response.read(10)
        response._look._drop_pieces()
        response._look.pieces = Emptied([0])
        assert response.read(10) == BODY[30:40]


def test_a_look_whose_pieces_another_reader_gets_gives_none(answer):
    with read_twice(answer) as (_, response):
        look = response._look
        with look.lock:
            look._drop_pieces()
            look.pieces = Emptied()
            assert look.take(10) is None
        assert len(response.read(10)) == 10


def test_another_connection_on_the_socket_pays_before_it_looks_for_a_head(answer):
    with read_twice(answer) as (conn, _):
        other = httplib.HTTPConnection("h")
        other.sock = conn.sock
        assert type(conn.sock) is IndebtedSocket
        assert receive_plainly(other) is None
        assert type(conn.sock) is WatchedSocket
        assert conn.sock.recv(5) == BODY[20:25] or answer is CHUNKED


def test_a_copy_of_the_response_reads_on_behind_it():
    with connected() as (conn, send):
        conn.request("GET", "/")
        send(SIZED)
        response = conn.getresponse()
        other = copy.copy(response)
        assert response.read(10) + response.read(10) == BODY[:20]
        other.length -= 20
        assert other.read() == BODY[20:]


def test_a_file_closes_over_a_socket_that_was_closed_underneath(answer):
    with read_twice(answer) as (conn, response):
        _socket.socket.close(conn.sock)
        response.fp.close()
        assert response.fp.closed
