"""Looks at chunks that are as many times as long as the reads: nothing is joined without need."""
import itertools

import pytest

from lookedat import LOOKING, connected

from httplib_compat._py2.bodylook import ChunkedLook
from httplib_compat._py2.watchedsocket import WatchedSocket

pytestmark = LOOKING

AMOUNT = 4096
BODY = b"".join(b"%07d|" % number for number in range(16384))
# Sizes of chunks that come one after the other, again and again.
SIZES = {
    "of the amount": [AMOUNT], "of four amounts": [4 * AMOUNT],
    "of several": [AMOUNT, 3 * AMOUNT, 2 * AMOUNT, 2 * AMOUNT, AMOUNT],
    "of one and a half": [AMOUNT * 3 // 2], "of a byte more": [AMOUNT + 1],
}


def in_chunks(sizes):
    """Return an answer with the body in chunks."""
    framed, left = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", BODY
    following = itertools.cycle(sizes)
    while left:
        size = next(following)
        framed += b"%x\r\n%b\r\n" % (len(left[:size]), left[:size])
        left = left[size:]
    return framed + b"0\r\n\r\n"


@pytest.fixture(params=sorted(SIZES))
def opened(request):
    """(connection, response) with two reads behind them: the second one has looked."""
    with connected() as (conn, send):
        conn.request("GET", "/")
        send(in_chunks(SIZES[request.param]))
        response = conn.getresponse()
        assert response.read(AMOUNT) + response.read(AMOUNT) == BODY[:2 * AMOUNT]
        assert type(response._look) is ChunkedLook
        whole = request.param in ("of the amount", "of four amounts", "of several")
        assert (response._look._places is not None) == whole
        yield conn, response


def rest(response):
    """Return what more reads of the amount give, each whole but the last."""
    pieces = list(iter(lambda: response.read(AMOUNT), b""))
    assert {len(piece) for piece in pieces[:-1]} == {AMOUNT}
    return b"".join(pieces)


def test_reads_of_the_amount_give_the_body(opened):
    assert rest(opened[1]) == BODY[2 * AMOUNT:]


@pytest.mark.parametrize("others", [[1], [7, 100], [AMOUNT + 1], [2 * AMOUNT], [AMOUNT // 2] * 2])
def test_a_read_of_another_amount_goes_on_there(opened, others):
    _, response = opened
    place = 2 * AMOUNT
    for amount in others:
        assert response.read(amount) == BODY[place:place + amount]
        place += amount
    assert rest(response) == BODY[place:]


def test_a_peek_sees_what_comes_next_and_takes_nothing(opened):
    _, response = opened
    assert response.peek()[:10] == BODY[2 * AMOUNT:2 * AMOUNT + 10]
    assert rest(response) == BODY[2 * AMOUNT:]


def test_the_socket_pays_and_the_next_read_goes_on(opened):
    conn, response = opened
    assert response.read(AMOUNT) == BODY[2 * AMOUNT:3 * AMOUNT]
    response._end_look()
    assert type(conn.sock) is WatchedSocket
    assert rest(response) == BODY[3 * AMOUNT:]


def test_what_is_left_of_the_chunk_is_told():
    with connected() as (conn, send):
        conn.request("GET", "/")
        send(in_chunks([4 * AMOUNT]))
        response, told = conn.getresponse(), []
        for _ in range(5):
            response.read(AMOUNT)
            told.append(response.chunk_left)
        assert told == [3 * AMOUNT, 2 * AMOUNT, AMOUNT, None, 3 * AMOUNT]
