"""A body read by small amounts over the connection's own socket, and changed hands in the middle.

Whatever the program puts in place between two reads counts from the next one on: methods on the
object or its class, another file, another length, other chunks.
"""
import httplib
import pytest

from framedbodies import BODY, COUNTS, EACH_FRAMING, answered, place_of, read_on

EACH_CHUNKED = pytest.mark.parametrize('framing', ['one-chunk', 'equal-chunks', 'odd-chunks'])


def shouting(method):
    """Return a method that gives in capitals what `method` gives."""
    def changed(*arguments):
        return method(*arguments).upper()
    return changed


@pytest.mark.parametrize('name', ['_safe_read', '_read_chunked'])
@EACH_CHUNKED
@COUNTS
def test_a_hook_put_on_the_object_is_asked(framing, count, amount, name):
    with answered(framing) as (conn, _):
        response = conn.getresponse()
        read_on(response, count, amount)
        if name == '_safe_read':
            asked, original = [], response._safe_read

            def changed(amount):
                asked.append(amount)
                return original(amount)
            response._safe_read = changed
        else:
            asked = None
            response._read_chunked = shouting(response._read_chunked)
        done = count * amount
        rest = BODY[done:done + 5]
        assert response.read(5) == (rest if asked is not None else rest.upper())
        assert asked != []


@EACH_CHUNKED
@COUNTS
def test_a_hook_put_on_the_class_is_asked(framing, count, amount, monkeypatch):
    with answered(framing) as (conn, _):
        response = conn.getresponse()
        read_on(response, count, amount)
        original = httplib.HTTPResponse._read_chunked
        monkeypatch.setattr(httplib.HTTPResponse, '_read_chunked',
                            lambda self, amt: original(self, amt).upper())
        done = count * amount
        assert response.read(amount) == BODY[done:done + amount].upper()
        assert response.read(amount) == BODY[done + amount:done + 2 * amount].upper()


class Shouting(object):
    """A file of the program's over the response's own."""

    def __init__(self, file):
        self.file = file

    def read(self, *size):
        return self.file.read(*size).upper()

    def readline(self, *size):
        return self.file.readline(*size)

    def close(self):
        self.file.close()


@EACH_FRAMING
@COUNTS
def test_another_file_is_read(framing, count, amount):
    with answered(framing) as (conn, _):
        response = conn.getresponse()
        read_on(response, count, amount)
        response.fp = Shouting(response.fp)
        done = count * amount
        assert response.read(amount) == BODY[done:done + amount].upper()


@COUNTS
def test_another_length_counts(count, amount):
    with answered('length') as (conn, _):
        response = conn.getresponse()
        read_on(response, count, amount)
        response.length = 3
        done = count * amount
        assert response.read(amount) == BODY[done:done + min(amount, 3)]
        rest = max(0, 3 - amount)
        assert response.read() == BODY[done + 3 - rest:done + 3]
        assert response.isclosed() is True


@pytest.mark.parametrize('buffering', [False, True])
def test_another_length_counts_for_all_of_the_rest(buffering):
    with answered('length') as (conn, _):
        response = conn.getresponse(buffering=buffering)
        assert response.read(5) == BODY[:5]
        response.length = 100
        assert response.read() == BODY[5:105]
        assert response.isclosed() is True
        assert response.read() == ''


@COUNTS
def test_no_length_reads_to_the_end(count, amount):
    with answered('length') as (conn, wire):
        response = conn.getresponse()
        read_on(response, count, amount)
        response.length = None
        done = count * amount
        assert response.read(amount) == BODY[done:done + amount]


@COUNTS
def test_another_rest_of_the_chunk_counts(count, amount):
    with answered('one-chunk') as (conn, wire):
        response = conn.getresponse()
        read_on(response, count, amount)
        response.chunk_left = response.chunk_left + 1
        done = count * amount
        assert response.read(amount) == BODY[done:done + amount]
        assert response.chunk_left == len(BODY) + 1 - done - amount


@EACH_CHUNKED
@COUNTS
def test_chunks_switched_off_are_read_as_they_are(framing, count, amount):
    with answered(framing) as (conn, wire):
        response = conn.getresponse()
        read_on(response, count, amount)
        response.chunked = 0
        place, _ = place_of(wire, framing, count * amount)
        assert response.read(9) == wire[place:place + 9]
        assert response.read(amount) == wire[place + 9:place + 9 + amount]


@EACH_FRAMING
@COUNTS
def test_a_read_of_all_behind_small_ones_gives_the_rest(framing, count, amount):
    with answered(framing) as (conn, _):
        response = conn.getresponse()
        read_on(response, count, amount)
        assert response.read() == BODY[count * amount:]
        assert conn.sock.recv(6) == b'beyond'
