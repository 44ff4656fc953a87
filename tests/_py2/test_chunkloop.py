"""Loops of small reads over a chunked body: each read, and each fault, as piece by piece."""
import random
import socket

import pytest

from httplib_compat import httplib
from httplib_compat._py2.responsebody import BodyReading

HEAD = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
BEHIND = b"HTTP/1.1 204 behind"


class Ahead(httplib.HTTPResponse):
    """A response that may take what has arrived."""

    read_ahead = True


class Careful(httplib.HTTPResponse):
    """A response whose seams are touched, so that it goes chunk by chunk."""

    def _safe_read(self, amt):
        return httplib.HTTPResponse._safe_read(self, amt)


def transcript(kind, wire, amounts):
    """Return what a loop of reads gives, each read or fault, and what is left in the socket."""
    near, far = socket.socketpair()
    with near, far:
        far.sendall(HEAD + wire)
        far.shutdown(socket.SHUT_WR)
        response = kind(near)
        response.begin()
        steps = []
        for amount in amounts:
            try:
                steps.append(bytes(response.read(amount)))
            except httplib.HTTPException as error:
                steps.append((type(error).__name__, error.args, getattr(error, "expected", None)))
                break
        ended = response.isclosed()
        response.close()
        # Behind a fault nothing in the socket means anything.
        behind = near.recv(1000) if ended and isinstance(steps[-1], bytes) else b""
        return steps, ended, behind


def chunked(chunks):
    return b"".join(b"%x\r\n%b\r\n" % (len(chunk), chunk) for chunk in chunks) + b"0\r\n\r\n"


@pytest.mark.parametrize("amounts", [[1] * 40, [2] * 20, [3] * 12, [7] * 6, [100] * 5,
                                     [1, 2, 3, None], [1, 1, 1, 0, 5, 100], [1, 1, 1, -1, 1]],
                         ids=repr)
def test_a_whole_body(amounts):
    wire = chunked([b"hello", b" ", b"world, again"]) + BEHIND
    assert transcript(Ahead, wire, amounts) == transcript(Careful, wire, amounts)


@pytest.mark.parametrize("cut", range(len(chunked([b"hello", b"world"]))))
@pytest.mark.parametrize("amounts", [[1] * 12, [3] * 5, [4, 4, 4, 4], [2, 2, 2, None]], ids=repr)
def test_a_body_cut_anywhere(cut, amounts):
    wire = chunked([b"hello", b"world"])[:cut]
    assert transcript(Ahead, wire, amounts) == transcript(Careful, wire, amounts)


@pytest.mark.parametrize("wire", [
    b"5\r\nhello\r\nrubbish\r\n", b"5\r\nhello\r\n0x1\r\na\r\n0\r\n\r\n",
    b"5\r\nhello\r\n1;" + b"x" * 70000 + b"\r\n", b"5\r\nhello\r\n0\r\n" + b"a: b\r\n" * 101,
], ids=["rubbish", "prefix", "long line", "many trailers"])
@pytest.mark.parametrize("amounts", [[1] * 12, [2] * 5, [4, 4, 4], [1, 1, 1, None]], ids=repr)
def test_a_fault_comes_when_its_data_is_read_and_not_before(wire, amounts):
    assert transcript(Ahead, wire, amounts) == transcript(Careful, wire, amounts)


def test_random_bodies_in_random_loops():
    source = random.Random(11)
    for _ in range(150):
        chunks = [bytes(source.choice(b"ab\r\n0") for _ in range(source.randrange(1, 40)))
                  for _ in range(source.randrange(1, 5))]
        wire = chunked(chunks) + BEHIND
        if source.random() < 0.5:
            wire = wire[:source.randrange(len(wire))]
        amounts = [source.choice([1, 2, 3, 5, 8, 50]) for _ in range(30)]
        careful = transcript(Careful, wire, amounts)
        assert transcript(Ahead, wire, amounts) == careful, (wire, amounts)


@pytest.mark.parametrize("amounts", [
    [1] * 30, [3] * 10, [1, 1, 1, 4, 100], [2, 2, 2, None], [1, 1, 1, 0, -1], [5, 5, 5, 5, 5],
    [1, 1, 1, 20000, 1], [1, 1, 1, 65536],
], ids=repr)
@pytest.mark.parametrize("missing", [0, 1, 7])
def test_sized_bodies_in_loops(amounts, missing):
    def sized(kind):
        near, far = socket.socketpair()
        with near, far:
            far.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 21\r\n\r\n"
                        + b"0123456789abcdefghijk"[:21 - missing] + BEHIND[:0 if missing else 99])
            far.shutdown(socket.SHUT_WR)
            response = kind(near)
            response.begin()
            steps = []
            for amount in amounts:
                try:
                    steps.append((bytes(response.read(amount)), response.length,
                                  response.isclosed()))
                except httplib.IncompleteRead as error:
                    steps.append((error.partial, error.expected))
            response.close()
            return steps, near.recv(100) if not missing and steps[-1][-1] is True else b""

    assert sized(Ahead) == sized(Careful)


def test_lines_and_the_file_go_on_where_a_loop_has_stopped():
    near, far = socket.socketpair()
    with near, far:
        far.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 24\r\n\r\nabcdef\nsecond\nthird\nlast\n")
        response = Ahead(near)
        response.begin()
        assert [response.read(1) for _ in range(4)] == ["a", "b", "c", "d"]
        assert response.readline() == "ef\n"
        assert response.readline() == "second\n"
        assert response.read(3) == "thi" and response.read() == "rd\nlast"
        response.close()


def test_the_first_two_reads_leave_the_socket_exactly_where_they_end():
    near, far = socket.socketpair()
    with near, far:
        far.sendall(HEAD + chunked([b"hello world"]))
        response = Ahead(near)
        response.begin()
        assert (response.read(1), response.read(1)) == ("h", "e")
        assert near.recv(3) == b"llo"
        response.close()


def test_an_answer_closed_in_a_loop_has_ended():
    near, far = socket.socketpair()
    with near, far:
        far.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n123456789")
        response = Ahead(near)
        response.begin()
        assert [response.read(1) for _ in range(4)] == ["1", "2", "3", "4"]
        response.close()
        assert (response.read(1), response.read()) == ("", "")


def test_by_default_every_read_stops_where_it_ends():
    near, far = socket.socketpair()
    with near, far:
        far.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n123456789")
        response = httplib.HTTPResponse(near)
        response.begin()
        assert [response.read(1) for _ in range(4)] == ["1", "2", "3", "4"]
        assert response.fp.read(2) == "56" and near.recv(10) == b"789"
        response.close()
        assert response.read() == ""


def test_the_careful_way_is_careful():
    assert Careful._safe_read is not BodyReading._safe_read
